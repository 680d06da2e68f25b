package io.aetherflow.app.platform;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.config.DatabaseConfiguration;
import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.dataset.RememberedMappings;
import io.aetherflow.core.dataset.Retentions;
import io.aetherflow.core.dataset.UploadSessions;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.flow.AuditCheckpoints;
import io.aetherflow.core.flow.BufferedAuditTrail;
import io.aetherflow.core.flow.CachedSessions;
import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.VerifiedQueue;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.Invitations;
import io.aetherflow.core.identity.IsolationProbe;
import io.aetherflow.core.identity.Mailer;
import io.aetherflow.core.identity.OneTimeTokens;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.Preferences;
import io.aetherflow.core.identity.Secrets;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.SocketTickets;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RemoteQueue;
import io.aetherflow.core.job.Turns;
import io.aetherflow.core.job.Verdicts;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.files.ObjectRejects;
import io.aetherflow.lake.DuckDbLake;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.DatabaseSettings;
import io.aetherflow.postgres.Migrations;
import io.aetherflow.postgres.audit.PostgresAuditTrail;
import io.aetherflow.postgres.dataset.PostgresDatasets;
import io.aetherflow.postgres.dataset.PostgresMappings;
import io.aetherflow.postgres.dataset.PostgresRetentions;
import io.aetherflow.postgres.embedded.EmbeddedPostgres;
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
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real adapter of every port that keeps something, migrated and ready. */
public final class Storage implements AutoCloseable {

    private final @Nullable EmbeddedPostgres server;
    private final Database database;
    private final Adapters adapters = new Adapters();
    private final Users users;
    private final Sessions sessions;
    private final Sessions storedSessions;
    private final SocketTickets socketTickets;
    private final JobFeed jobFeed;
    private final OneTimeTokens oneTimeTokens;
    private final Invitations invitations;
    private final Preferences preferences;
    private final Mailer mailer;
    private final ApiKeys apiKeys;
    private final PersonalData personalData;
    private final SigningKeys signingKeys;
    private final Catalogue catalogue;
    private final Datasets datasets;
    private final Retentions retentions;
    private final Jobs jobs;
    private final JobQueue queue;
    private final IsolationProbe isolation;
    private final Verdicts verdicts;
    private final Insights insights;
    private final Loads loads;
    private final CleanRows cleanRows;
    private final @Nullable RemoteQueue remoteQueue;
    private final Outbox outbox;
    private final Turns turns;
    private final EventBus events;
    private final RequestCounters counters;
    private final UploadSessions uploadSessions;
    private final KeptAnswers keptAnswers;
    private final ObjectStore objects;
    private final Rejects rejects;
    private final Profiles profiles;
    private final RememberedMappings mappings;
    private final DuckDbLake lake;
    private final AuditTrail auditTrail;
    private final AuditCheckpoints auditCheckpoints;
    private final Secrets secrets;

    private Storage(
            @Nullable EmbeddedPostgres server,
            Database database,
            Backends backends,
            AetherFlowConfiguration configuration) {
        this.server = server;
        this.database = keep("database", database);
        socketTickets = keep("socket_tickets", new PostgresSocketTickets(database));
        jobFeed = keep("job_feed", new PostgresJobFeed(database));
        secrets = keep("secrets", backends.secrets());
        storedSessions = new PostgresSessions(database);
        CachedSessions cached = new CachedSessions(storedSessions, Clock.systemUTC());
        users = keep("users", cached.watching(new PostgresUsers(database)));
        sessions = keep("sessions", cached);
        oneTimeTokens = keep("one_time_tokens", new PostgresOneTimeTokens(database));
        invitations = keep("invitations", new PostgresInvitations(database));
        preferences = keep("preferences", new PostgresPreferences(database));
        mailer = keep("mailer", configuration.mail().mailer(configuration.dataDirectory()));
        apiKeys = keep("api_keys", cached.watching(ApiKeys.class, new PostgresApiKeys(database)));
        personalData = keep("personal_data", cached.watching(PersonalData.class, new PostgresPersonalData(database)));
        signingKeys = keep("signing_keys", new PostgresSigningKeys(database));
        catalogue = keep("catalogue", new PostgresCatalogue(database.owner()));
        datasets = keep("datasets", new PostgresDatasets(database));
        retentions = keep("retentions", new PostgresRetentions(database));
        jobs = keep("jobs", new PostgresJobs(database, configuration.jobs().retryPolicy()));
        queue = keep("job_queue", new PostgresJobQueue(database));
        remoteQueue = backends.remoteQueue();
        if (remoteQueue != null) {
            keep("remote_queue", remoteQueue);
        }
        outbox = keep("outbox", new PostgresOutbox(database));
        turns = keep("turns", new PostgresTurns(database));
        events = keep("event_bus", backends.events(database));
        counters = keep("request_counters", backends.counters(database));
        uploadSessions = keep("upload_sessions", new PostgresUploadSessions(database));
        isolation = keep("isolation", new PostgresIsolationProbe(database));
        keptAnswers = keep("kept_answers", new PostgresKeptAnswers(database));
        verdicts = keep("verdicts", new PostgresVerdicts(database));
        insights = keep("insights", new PostgresInsights(database));
        loads = keep("loads", new PostgresLoads(database.etl()));
        cleanRows = keep("clean_rows", new PostgresCleanRows(database.api()));
        objects = keep("object_store", backends.objects());
        rejects = keep("rejects", new ObjectRejects(objects));
        profiles = keep("profiles", new PostgresProfiles(database));
        mappings = keep("mappings", new PostgresMappings(database));
        AuditKeys auditKeys = backends.auditKeys();
        auditTrail = keep("audit_trail", new BufferedAuditTrail(new PostgresAuditTrail(database, auditKeys.chain())));
        auditCheckpoints = new AuditCheckpoints(
                auditTrail,
                objects,
                auditKeys,
                Clock.systemUTC(),
                configuration.audit().checkpoints());
        lake = keep(
                "lake",
                new DuckDbLake(
                        objects,
                        configuration
                                .lake()
                                .settings(configuration.dataDirectory().work())));
    }

    /** Starts the embedded server where no other is configured, and brings the database up to date. */
    public static Storage open(AetherFlowConfiguration configuration) {
        DatabaseConfiguration asked = configuration.database();
        Backends backends = new Backends(configuration);
        EmbeddedPostgres server = asked.embedded()
                ? EmbeddedPostgres.in(configuration.dataDirectory().postgres())
                : null;
        try (Secrets secrets = backends.secrets()) {
            DatabaseLogins logins = new DatabaseLogins(asked, secrets);
            DatabaseSettings settings = server == null ? logins.external() : logins.embedded(server);
            return new Storage(
                    server, new Patience(asked.patience()).with(() -> migrated(settings)), backends, configuration);
        } catch (RuntimeException e) {
            if (server != null) {
                server.close();
            }
            throw e;
        }
    }

    private static Database migrated(DatabaseSettings settings) {
        Database database = new Database(settings);
        try {
            new Migrations(database).run();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private <A extends Adapter> A keep(String name, A adapter) {
        return adapters.keep(name, adapter);
    }

    /** Every adapter by its name on the health page. */
    public Map<String, Adapter> adapters() {
        return adapters.all();
    }

    public Database database() {
        return database;
    }

    /** What every server of the installation knows and nobody else, by its name. */
    public String serverSecret(String name) {
        return secrets.findOrKeep(name, SecretFile::random);
    }

    public Users users() {
        return users;
    }

    public Sessions sessions() {
        return sessions;
    }

    /** The same past any memory of this process: for sockets, which are asked about seldom and closed soon. */
    public Sessions storedSessions() {
        return storedSessions;
    }

    public SocketTickets socketTickets() {
        return socketTickets;
    }

    public JobFeed jobFeed() {
        return jobFeed;
    }

    public OneTimeTokens oneTimeTokens() {
        return oneTimeTokens;
    }

    public Invitations invitations() {
        return invitations;
    }

    public Preferences preferences() {
        return preferences;
    }

    public Mailer mailer() {
        return mailer;
    }

    public ApiKeys apiKeys() {
        return apiKeys;
    }

    public PersonalData personalData() {
        return personalData;
    }

    public SigningKeys signingKeys() {
        return signingKeys;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Datasets datasets() {
        return datasets;
    }

    public Retentions retentions() {
        return retentions;
    }

    public Jobs jobs() {
        return jobs;
    }

    /** The store's own queue. */
    public JobQueue queue() {
        return queue;
    }

    /** The queue elsewhere that is told of jobs; null where there is none. */
    public @Nullable RemoteQueue remoteQueue() {
        return remoteQueue;
    }

    /** The queue that workers listen to. */
    public JobQueue workQueue(Journal journal) {
        return remoteQueue == null ? queue : new VerifiedQueue(remoteQueue, jobs, datasets, journal);
    }

    public Outbox outbox() {
        return outbox;
    }

    public Turns turns() {
        return turns;
    }

    public EventBus events() {
        return events;
    }

    public RequestCounters counters() {
        return counters;
    }

    public UploadSessions uploadSessions() {
        return uploadSessions;
    }

    public IsolationProbe isolation() {
        return isolation;
    }

    public KeptAnswers keptAnswers() {
        return keptAnswers;
    }

    public Verdicts verdicts() {
        return verdicts;
    }

    public Insights insights() {
        return insights;
    }

    public Loads loads() {
        return loads;
    }

    public CleanRows cleanRows() {
        return cleanRows;
    }

    public ObjectStore objects() {
        return objects;
    }

    public Rejects rejects() {
        return rejects;
    }

    public Profiles profiles() {
        return profiles;
    }

    public RememberedMappings mappings() {
        return mappings;
    }

    public DuckDbLake lake() {
        return lake;
    }

    public AuditTrail auditTrail() {
        return auditTrail;
    }

    public AuditCheckpoints auditCheckpoints() {
        return auditCheckpoints;
    }

    /** The server last. */
    @Override
    public void close() {
        adapters.close();
        if (server != null) {
            server.close();
        }
    }
}
