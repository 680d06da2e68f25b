package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Dataset;
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
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.SocketTickets;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.JobMachine;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.job.Turns;
import io.aetherflow.core.job.Verdicts;
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.core.request.KeyedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One store behind the ports that belong together, in memory. Each instance is a world of its own. */
public final class MemoryStorage {

    private final MemoryState state;
    private final MemorySigningKeys signingKeys;

    /** By the system's clock, with the usual policy. */
    public MemoryStorage() {
        this(Clock.systemUTC(), RetryPolicy.USUAL);
    }

    public MemoryStorage(Clock clock, RetryPolicy policy) {
        JobMachine machine =
                new JobMachine(policy, () -> ThreadLocalRandom.current().nextDouble());
        this.state = new MemoryState(clock, machine);
        this.signingKeys = new MemorySigningKeys(state);
    }

    public Users users() {
        return new MemoryUsers(state);
    }

    public Sessions sessions() {
        return new MemorySessions(state);
    }

    public SocketTickets socketTickets() {
        return new MemorySocketTickets(state);
    }

    public OneTimeTokens oneTimeTokens() {
        return new MemoryOneTimeTokens(state);
    }

    public Invitations invitations() {
        return new MemoryInvitations(state);
    }

    public Preferences preferences() {
        return new MemoryPreferences(state);
    }

    public ApiKeys apiKeys() {
        return new MemoryApiKeys(state);
    }

    public SigningKeys signingKeys() {
        return signingKeys;
    }

    public Catalogue catalogue() {
        return new MemoryCatalogue(state);
    }

    public Datasets datasets() {
        return new MemoryDatasets(state);
    }

    public PersonalData personalData() {
        return new MemoryPersonalData(state);
    }

    public Retentions retentions() {
        return new MemoryRetentions(state);
    }

    public Jobs jobs() {
        return new MemoryJobs(state);
    }

    public JobFeed jobFeed() {
        return new MemoryJobFeed(state);
    }

    public JobQueue queue() {
        return new MemoryJobQueue(state);
    }

    public Outbox outbox() {
        return new MemoryOutbox(state);
    }

    public Turns turns() {
        return new MemoryTurns(state);
    }

    public IsolationProbe isolation() {
        return new MemoryIsolationProbe();
    }

    public Verdicts verdicts() {
        return new MemoryVerdicts(state);
    }

    public Insights insights() {
        return new MemoryInsights(state);
    }

    public Profiles profiles() {
        return new MemoryProfiles(state);
    }

    public RememberedMappings mappings() {
        return new MemoryMappings(state);
    }

    public UploadSessions uploadSessions() {
        return new MemoryUploadSessions(state);
    }

    public KeptAnswers keptAnswers() {
        return new MemoryKeptAnswers(state);
    }

    public Loads loads() {
        return new MemoryLoads(state);
    }

    public CleanRows cleanRows() {
        return new MemoryCleanRows(state);
    }

    /** As if the worker of a running job had been silent for its whole lease. */
    public void expireLease(UUID jobId) {
        Instant past = state.now().minusSeconds(1);
        change(jobId, run -> times(run, past, run.nextAttemptAt()));
    }

    /** As if the wait of a job for its next attempt were over. */
    public void due(UUID jobId) {
        Instant past = state.now().minusSeconds(1);
        change(jobId, run -> times(run, run.leaseUntil(), past));
    }

    /** As if so much time had passed for a session and its refresh tokens. */
    public void ageSession(UUID sessionId, Duration by) {
        synchronized (state) {
            state.sessions.computeIfPresent(sessionId, (id, session) -> aged(session, by));
            state.refreshTokens.replaceAll(
                    (hash, token) -> token.sessionId().equals(sessionId) ? token.aged(by) : token);
        }
    }

    /** As if a dataset had been uploaded so much earlier. */
    public void ageDataset(UUID datasetId, Duration by) {
        synchronized (state) {
            state.datasets.computeIfPresent(
                    datasetId,
                    (id, dataset) -> new Dataset(
                            id,
                            dataset.department(),
                            dataset.upload(),
                            dataset.status(),
                            dataset.report(),
                            dataset.failure(),
                            dataset.version(),
                            dataset.createdAt().minus(by),
                            dataset.updatedAt(),
                            dataset.rawDeletion()));
        }
    }

    /** As if so much time had passed for the signing keys. */
    public void ageSigningKeys(Duration by) {
        signingKeys.age(by);
    }

    /** As if a request with a key had begun this much earlier. */
    public void ageKeptAnswer(KeyedRequest request, Duration by) {
        new MemoryKeptAnswers(state).age(request, by);
    }

    private static Session aged(Session session, Duration by) {
        return new Session(
                session.id(),
                session.userId(),
                session.client(),
                session.createdAt().minus(by),
                session.lastUsedAt().minus(by),
                session.expiresAt().minus(by),
                session.idle());
    }

    private void change(UUID jobId, UnaryOperator<JobRun> change) {
        synchronized (state) {
            state.jobs.computeIfPresent(jobId, (id, job) -> with(job, change.apply(job.run())));
            state.notifyAll();
        }
    }

    private static Job with(Job job, JobRun run) {
        return job.with(run, job.updatedAt());
    }

    private static JobRun times(JobRun run, @Nullable Instant leaseUntil, @Nullable Instant nextAttemptAt) {
        return new JobRun(
                run.state(),
                run.attempts(),
                run.maxAttempts(),
                run.cycle(),
                run.fence(),
                run.crashes(),
                run.faults(),
                run.worker(),
                leaseUntil,
                nextAttemptAt,
                run.cancelRequestedAt(),
                run.stage(),
                run.progress(),
                run.failure(),
                run.traceback(),
                run.startedAt(),
                run.completedAt(),
                run.deadLetteredAt());
    }
}
