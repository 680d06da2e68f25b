package io.aetherflow.postgres;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.RememberedMappings;
import io.aetherflow.core.dataset.Retentions;
import io.aetherflow.core.dataset.UploadSessions;
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
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.job.Turns;
import io.aetherflow.core.job.Verdicts;
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.core.request.KeyedRequest;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.dataset.PostgresDatasets;
import io.aetherflow.postgres.dataset.PostgresMappings;
import io.aetherflow.postgres.dataset.PostgresRetentions;
import io.aetherflow.postgres.identity.PostgresApiKeys;
import io.aetherflow.postgres.identity.PostgresInvitations;
import io.aetherflow.postgres.identity.PostgresIsolationProbe;
import io.aetherflow.postgres.identity.PostgresOneTimeTokens;
import io.aetherflow.postgres.identity.PostgresPersonalData;
import io.aetherflow.postgres.identity.PostgresPreferences;
import io.aetherflow.postgres.identity.PostgresSessions;
import io.aetherflow.postgres.identity.PostgresSigningKeys;
import io.aetherflow.postgres.identity.PostgresSocketTickets;
import io.aetherflow.postgres.identity.PostgresUsers;
import io.aetherflow.postgres.insight.PostgresInsights;
import io.aetherflow.postgres.job.PostgresJobFeed;
import io.aetherflow.postgres.job.PostgresJobQueue;
import io.aetherflow.postgres.job.PostgresJobs;
import io.aetherflow.postgres.job.PostgresTurns;
import io.aetherflow.postgres.job.PostgresVerdicts;
import io.aetherflow.postgres.load.PostgresCatalogue;
import io.aetherflow.postgres.load.PostgresCleanRows;
import io.aetherflow.postgres.load.PostgresLoads;
import io.aetherflow.postgres.outbox.PostgresOutbox;
import io.aetherflow.postgres.profile.PostgresProfiles;
import io.aetherflow.postgres.request.PostgresKeptAnswers;
import io.aetherflow.postgres.upload.PostgresUploadSessions;
import java.time.Duration;
import java.util.UUID;

/** The adapters of this module over one migrated database. A connection that a test did not give back fails it. */
public record PostgresStorage(Database database, PostgresJobQueue queue, PostgresOutbox outbox) implements Storage {

    public static PostgresStorage over(Database database) {
        return new PostgresStorage(database, new PostgresJobQueue(database), new PostgresOutbox(database));
    }

    @Override
    public Users users() {
        return new PostgresUsers(database);
    }

    @Override
    public Sessions sessions() {
        return new PostgresSessions(database);
    }

    @Override
    public SocketTickets socketTickets() {
        return new PostgresSocketTickets(database);
    }

    @Override
    public OneTimeTokens oneTimeTokens() {
        return new PostgresOneTimeTokens(database);
    }

    @Override
    public Invitations invitations() {
        return new PostgresInvitations(database);
    }

    @Override
    public Preferences preferences() {
        return new PostgresPreferences(database);
    }

    @Override
    public SigningKeys signingKeys() {
        return new PostgresSigningKeys(database);
    }

    @Override
    public ApiKeys apiKeys() {
        return new PostgresApiKeys(database);
    }

    @Override
    public Catalogue catalogue() {
        return new PostgresCatalogue(database.owner());
    }

    @Override
    public Datasets datasets() {
        return new PostgresDatasets(database);
    }

    @Override
    public PersonalData personalData() {
        return new PostgresPersonalData(database);
    }

    @Override
    public Retentions retentions() {
        return new PostgresRetentions(database);
    }

    @Override
    public Jobs jobs() {
        return new PostgresJobs(database, RetryPolicy.USUAL);
    }

    @Override
    public JobFeed jobFeed() {
        return new PostgresJobFeed(database);
    }

    @Override
    public Turns turns() {
        return new PostgresTurns(database);
    }

    @Override
    public IsolationProbe isolation() {
        return new PostgresIsolationProbe(database);
    }

    @Override
    public Verdicts verdicts() {
        return new PostgresVerdicts(database);
    }

    @Override
    public Insights insights() {
        return new PostgresInsights(database);
    }

    @Override
    public Profiles profiles() {
        return new PostgresProfiles(database);
    }

    @Override
    public RememberedMappings mappings() {
        return new PostgresMappings(database);
    }

    @Override
    public UploadSessions uploadSessions() {
        return new PostgresUploadSessions(database);
    }

    @Override
    public KeptAnswers keptAnswers() {
        return new PostgresKeptAnswers(database);
    }

    @Override
    public Loads loads() {
        return new PostgresLoads(database.etl());
    }

    @Override
    public CleanRows cleanRows() {
        return new PostgresCleanRows(database.api());
    }

    @Override
    public void expireLease(UUID jobId) {
        owner("update jobs set lease_until = clock_timestamp() - interval '1 second' where id = ?", jobId);
    }

    @Override
    public void due(UUID jobId) {
        owner("update jobs set next_attempt_at = clock_timestamp() where id = ? and state = 'RETRY_WAIT'", jobId);
    }

    @Override
    public void ageSession(UUID sessionId, Duration by) {
        database.owner().useHandle(handle -> {
            handle.execute("""
                    update sessions set created_at = created_at - x.by, last_used_at = last_used_at - x.by,
                           expires_at = expires_at - x.by
                      from (select make_interval(secs => ?)) x (by) where id = ?""", by.toSeconds(), sessionId);
            handle.execute(
                    "update refresh_tokens set spent_at = spent_at - make_interval(secs => ?) where session_id = ?",
                    by.toSeconds(),
                    sessionId);
        });
    }

    public void ageDataset(UUID datasetId, Duration by) {
        database.owner()
                .useHandle(handle -> handle.execute(
                        "update datasets set created_at = created_at - make_interval(secs => ?) where id = ?",
                        by.toSeconds(),
                        datasetId));
    }

    @Override
    public void ageSigningKeys(Duration by) {
        owner("update signing_keys set created_at = created_at - make_interval(secs => ?)", by.toSeconds());
    }

    @Override
    public void ageKeptAnswer(KeyedRequest request, Duration by) {
        database.owner()
                .useHandle(handle -> handle.execute(
                        "update kept_answers set begun_at = begun_at - make_interval(secs => ?) where owner = ? and key = ?",
                        by.toSeconds(),
                        request.owner(),
                        request.key()));
    }

    private void owner(String sql, Object value) {
        database.owner().useHandle(handle -> handle.execute(sql, value));
    }

    @Override
    public void close() {
        queue.close();
        outbox.close();
        if (database.lent() != 0) {
            throw new AssertionError(database.lent() + " connections were not given back");
        }
    }
}
