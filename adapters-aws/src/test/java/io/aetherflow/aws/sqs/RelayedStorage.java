package io.aetherflow.aws.sqs;

import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.job.Turns;
import io.aetherflow.core.dataset.UploadSessions;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.RememberedMappings;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Verdicts;
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.kit.Storage;
import java.time.Duration;
import java.util.UUID;

/** A store whose queue is elsewhere. */
record RelayedStorage(Storage store, JobQueue queue) implements Storage {

    @Override
    public Users users() {
        return store.users();
    }

    @Override
    public Sessions sessions() {
        return store.sessions();
    }

    @Override
    public SigningKeys signingKeys() {
        return store.signingKeys();
    }

    @Override
    public Catalogue catalogue() {
        return store.catalogue();
    }

    @Override
    public Datasets datasets() {
        return store.datasets();
    }

    @Override
    public Jobs jobs() {
        return store.jobs();
    }

    @Override
    public Verdicts verdicts() {
        return store.verdicts();
    }

    @Override
    public Insights insights() {
        return store.insights();
    }

    @Override
    public UploadSessions uploadSessions() {
        return store.uploadSessions();
    }

    @Override
    public Outbox outbox() {
        return store.outbox();
    }

    @Override
    public Turns turns() {
        return store.turns();
    }

    @Override
    public Profiles profiles() {
        return store.profiles();
    }

    @Override
    public RememberedMappings mappings() {
        return store.mappings();
    }

    @Override
    public Loads loads() {
        return store.loads();
    }

    @Override
    public CleanRows cleanRows() {
        return store.cleanRows();
    }

    @Override
    public void expireLease(UUID jobId) {
        store.expireLease(jobId);
    }

    @Override
    public void due(UUID jobId) {
        store.due(jobId);
    }

    @Override
    public void ageSigningKeys(Duration by) {
        store.ageSigningKeys(by);
    }

    @Override
    public void close() {
        queue.close();
        store.close();
    }
}
