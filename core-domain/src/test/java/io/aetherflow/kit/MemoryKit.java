package io.aetherflow.kit;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.RememberedMappings;
import io.aetherflow.core.dataset.Retentions;
import io.aetherflow.core.dataset.UploadSessions;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.Invitations;
import io.aetherflow.core.identity.IsolationProbe;
import io.aetherflow.core.identity.OneTimeTokens;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.Preferences;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.SocketTickets;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Turns;
import io.aetherflow.core.job.Verdicts;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.core.request.KeyedRequest;
import java.time.Duration;
import java.util.UUID;

/** The in-memory store as the kit sees a store. */
public record MemoryKit(MemoryStorage memory) implements Storage {

    public static MemoryKit fresh() {
        return new MemoryKit(new MemoryStorage());
    }

    @Override
    public Users users() {
        return memory.users();
    }

    @Override
    public Sessions sessions() {
        return memory.sessions();
    }

    @Override
    public SocketTickets socketTickets() {
        return memory.socketTickets();
    }

    @Override
    public OneTimeTokens oneTimeTokens() {
        return memory.oneTimeTokens();
    }

    @Override
    public Invitations invitations() {
        return memory.invitations();
    }

    @Override
    public Preferences preferences() {
        return memory.preferences();
    }

    @Override
    public SigningKeys signingKeys() {
        return memory.signingKeys();
    }

    @Override
    public ApiKeys apiKeys() {
        return memory.apiKeys();
    }

    @Override
    public Catalogue catalogue() {
        return memory.catalogue();
    }

    @Override
    public Datasets datasets() {
        return memory.datasets();
    }

    @Override
    public PersonalData personalData() {
        return memory.personalData();
    }

    @Override
    public Retentions retentions() {
        return memory.retentions();
    }

    @Override
    public Jobs jobs() {
        return memory.jobs();
    }

    @Override
    public JobFeed jobFeed() {
        return memory.jobFeed();
    }

    @Override
    public JobQueue queue() {
        return memory.queue();
    }

    @Override
    public Outbox outbox() {
        return memory.outbox();
    }

    @Override
    public Turns turns() {
        return memory.turns();
    }

    @Override
    public IsolationProbe isolation() {
        return memory.isolation();
    }

    @Override
    public Verdicts verdicts() {
        return memory.verdicts();
    }

    @Override
    public Insights insights() {
        return memory.insights();
    }

    @Override
    public Profiles profiles() {
        return memory.profiles();
    }

    @Override
    public RememberedMappings mappings() {
        return memory.mappings();
    }

    @Override
    public UploadSessions uploadSessions() {
        return memory.uploadSessions();
    }

    @Override
    public KeptAnswers keptAnswers() {
        return memory.keptAnswers();
    }

    @Override
    public Loads loads() {
        return memory.loads();
    }

    @Override
    public CleanRows cleanRows() {
        return memory.cleanRows();
    }

    @Override
    public void expireLease(UUID jobId) {
        memory.expireLease(jobId);
    }

    @Override
    public void due(UUID jobId) {
        memory.due(jobId);
    }

    @Override
    public void ageSession(UUID sessionId, Duration by) {
        memory.ageSession(sessionId, by);
    }

    public void ageDataset(UUID datasetId, Duration by) {
        memory.ageDataset(datasetId, by);
    }

    @Override
    public void ageSigningKeys(Duration by) {
        memory.ageSigningKeys(by);
    }

    @Override
    public void ageKeptAnswer(KeyedRequest request, Duration by) {
        memory.ageKeptAnswer(request, by);
    }

    @Override
    public void close() {
        // The garbage collector does it.
    }
}
