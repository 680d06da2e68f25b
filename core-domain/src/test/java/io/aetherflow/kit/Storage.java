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
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.core.request.KeyedRequest;
import java.time.Duration;
import java.util.UUID;

/** The ports that share one store, with the three hooks that spare the contracts waiting for a clock. */
public interface Storage extends AutoCloseable {

    Users users();

    Sessions sessions();

    SocketTickets socketTickets();

    SigningKeys signingKeys();

    OneTimeTokens oneTimeTokens();

    Invitations invitations();

    Preferences preferences();

    ApiKeys apiKeys();

    Catalogue catalogue();

    Datasets datasets();

    PersonalData personalData();

    Retentions retentions();

    Jobs jobs();

    JobFeed jobFeed();

    JobQueue queue();

    Outbox outbox();

    Turns turns();

    IsolationProbe isolation();

    Verdicts verdicts();

    Insights insights();

    Profiles profiles();

    RememberedMappings mappings();

    UploadSessions uploadSessions();

    KeptAnswers keptAnswers();

    Loads loads();

    CleanRows cleanRows();

    /** Makes the lease of a running job lie in the past. */
    void expireLease(UUID jobId);

    /** Makes the next attempt of a waiting job due. */
    void due(UUID jobId);

    /** Makes a session, and what became of its refresh tokens, older by this much. */
    void ageSession(UUID sessionId, Duration by);
    /** Makes a dataset older by this much. */
    void ageDataset(UUID datasetId, Duration by);

    /** Makes every signing key older by this much. */
    void ageSigningKeys(Duration by);

    /** Makes a request with a key begin this much earlier. */
    void ageKeptAnswer(KeyedRequest request, Duration by);

    /** Releases what {@link StorageContract#storage()} took for one test. */
    @Override
    void close();
}
