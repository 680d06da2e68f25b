package io.aetherflow.app.platform;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.Admission;
import io.aetherflow.core.flow.DatasetExports;
import io.aetherflow.core.flow.DatasetRejects;
import io.aetherflow.core.flow.DeleteDataset;
import io.aetherflow.core.flow.DepartmentDashboards;
import io.aetherflow.core.flow.EtlRunner;
import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.Logins;
import io.aetherflow.core.flow.MlRunner;
import io.aetherflow.core.flow.Monitoring;
import io.aetherflow.core.flow.PeriodInsights;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.flow.PreviewFile;
import io.aetherflow.core.flow.RefreshTokens;
import io.aetherflow.core.flow.ResumableUploads;
import io.aetherflow.core.flow.ReviseDataset;
import io.aetherflow.core.flow.ServiceKeys;
import io.aetherflow.core.flow.SocketLogins;
import io.aetherflow.core.flow.Sweeper;
import io.aetherflow.core.flow.UploadDataset;
import io.aetherflow.core.flow.UserAdministration;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.http.HttpApi;
import io.aetherflow.http.HttpPorts;
import io.aetherflow.http.HttpSettings;
import io.aetherflow.http.admin.AdminPages;
import io.aetherflow.http.admin.HealthChecks;
import io.aetherflow.http.auth.Argon2Hasher;
import io.aetherflow.http.auth.JoseAccessTokens;
import io.aetherflow.http.limit.LimitPorts;
import io.aetherflow.http.upload.PreviewSettings;
import io.aetherflow.postgres.IsolationCheck;
import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The composition root: real adapters behind the use cases, for what this process is to do. */
public final class Platform implements AutoCloseable {

    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(10);
    private static final Duration KEEPING = Duration.ofSeconds(10);

    private final AetherFlowConfiguration configuration;
    private final Set<ProcessRole> roles;
    private final Journal journal = new Slf4jJournal();
    private final PluginRegistry registry;
    private final Storage storage;
    private final Clock clock = Clock.systemUTC();
    private final PasswordHasher hasher = new Argon2Hasher();
    private final Errands errands = new Errands(journal);
    private final Identity identity;
    private final Accounts accounts;
    private final Formats formats;

    private Platform(
            AetherFlowConfiguration configuration, Set<ProcessRole> roles, PluginRegistry registry, Storage storage) {
        this.configuration = configuration;
        this.roles = roles;
        this.registry = registry;
        this.storage = storage;
        this.formats = new Formats(
                configuration.ingestion(),
                configuration.lake().settings(configuration.dataDirectory().work()));
        this.identity = new Identity(configuration, storage, hasher, errands);
        this.accounts = new Accounts(
                storage.users(),
                hasher,
                plugins(),
                configuration.accounts().registration(),
                identity.configuredVerification().orElse(null),
                clock);
    }

    /** Loads the plugins first: a bad jar stops the start before anything else has begun. */
    public static Platform open(AetherFlowConfiguration configuration, Set<ProcessRole> roles) {
        PluginRegistry registry = PluginRegistry.load(configuration.plugins().sources(configuration.dataDirectory()));
        try {
            Storage storage = Storage.open(configuration);
            try {
                Platform platform = new Platform(configuration, roles, registry, storage);
                new Patience(configuration.database().patience()).with(platform::prepare);
                return platform;
            } catch (RuntimeException e) {
                storage.close();
                throw e;
            }
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    private Platform prepare() {
        plugins().all().forEach(plugin -> storage.catalogue().publish(plugin.department(), plugin.schemas()));
        new IsolationCheck(storage.database()).run();
        new PluginWatch(storage.auditTrail(), clock).look(registry.jars());
        if (roles.contains(ProcessRole.API)) {
            new FirstAdministrator(storage.users(), accounts, storage.auditTrail(), clock)
                    .ensure(configuration.accounts(), System.err);
        }
        return this;
    }

    /** Hands the process's parts to Dropwizard, which starts them in this order and stops them in the other. */
    public void attach(Environment environment) {
        AtomicBoolean ready = new AtomicBoolean();
        environment.lifecycle().addServerLifecycleListener(server -> ready.set(true));
        environment.lifecycle().manage(new Drain(ready, configuration.http().drain()));
        environment.lifecycle().manage(new Closing(this));
        HealthChecks.register(environment, storage.adapters());
        if (roles.contains(ProcessRole.API)) {
            Admission admission = new Admission(
                    storage.objects(), storage.jobs(), configuration.admission().limits());
            // What arrived of a file until the port was closed is kept before the store goes.
            environment.lifecycle().manage(new Closing(() -> admission.awaitIdle(KEEPING)));
            LimitPorts limits = Limiting.begin(configuration, storage.counters(), environment.lifecycle(), journal);
            environment.lifecycle().manage(errands);
            PeriodInsights periods = periods();
            environment.lifecycle().manage(new Closing(periods));
            api(admission, limits, periods).register(environment, ready::get);
        } else {
            AdminPages.register(environment, new PrometheusRegistry(), ready::get);
        }
        if (roles.contains(ProcessRole.ETL) || roles.contains(ProcessRole.ML)) {
            storage.lake().start();
        }
        Workers workers = new Workers(storage, configuration.jobs(), journal);
        if (roles.contains(ProcessRole.ETL)) {
            workers.etl(environment, etl());
        }
        if (roles.contains(ProcessRole.ML)) {
            workers.ml(
                    environment,
                    new MlRunner(storage.datasets(), storage.cleanRows(), storage.lake(), plugins(), clock));
        }
        // After the workers, so that what they did last is told too.
        Relays.of(storage, configuration.aws().queueWindow(), journal).forEach(environment.lifecycle()::manage);
        environment.lifecycle().manage(sweeping());
        environment.lifecycle().manage(workers.pool());
        // Stopped first: nobody is sent here any more while the rest finishes.
        environment.lifecycle().manage(new Closing(() -> ready.set(false)));
    }

    private Background sweeping() {
        Sweeper sweeper = Chores.of(
                storage, configuration.retention().rules(storage.retentions(), storage.catalogue()), clock, journal);
        return new Background("sweeper", sweeper::sweep, BETWEEN_SWEEPS, journal);
    }

    public Plugins plugins() {
        return registry.plugins();
    }

    public Storage storage() {
        return storage;
    }

    public Accounts accounts() {
        return accounts;
    }

    private EtlRunner etl() {
        return new EtlRunner(
                new EtlRunner.Ports(
                        storage.datasets(),
                        storage.objects(),
                        formats.files(),
                        storage.loads(),
                        storage.lake(),
                        storage.rejects(),
                        storage.mappings(),
                        storage.verdicts()),
                plugins(),
                configuration.ingestion().etl(),
                clock);
    }

    private PeriodInsights periods() {
        return new PeriodInsights(
                new PeriodInsights.Ports(storage.cleanRows(), storage.lake(), journal, clock),
                PeriodInsights.Limits.USUAL);
    }

    private HttpApi api(Admission admission, LimitPorts limits, PeriodInsights periods) {
        AccessTokens tokens = new JoseAccessTokens(storage.signingKeys(), clock);
        HttpPorts ports = new HttpPorts(
                accounts,
                logins(tokens),
                new UserAdministration(storage.users(), plugins()),
                new ServiceKeys(new ServiceKeys.Ports(storage.apiKeys(), storage.sessions(), tokens), plugins(), clock),
                new UploadDataset(admission, storage.objects(), storage.jobs(), plugins(), clock),
                resumableUploads(admission),
                new DeleteDataset(storage.datasets(), storage.objects()),
                configuration.retention().rules(storage.retentions(), storage.catalogue()),
                new DepartmentDashboards(
                        new DepartmentDashboards.Ports(storage.insights(), storage.datasets(), storage.profiles()),
                        plugins(),
                        periods),
                new DatasetRejects(storage.rejects()),
                new DatasetExports(storage.objects()),
                new PreviewFile(
                        formats.files(),
                        storage.mappings(),
                        plugins(),
                        configuration.ingestion().etl(),
                        clock),
                new ReviseDataset(admission, storage.objects(), storage.datasets(), storage.jobs(), plugins(), clock),
                plugins(),
                storage.users(),
                storage.apiKeys(),
                storage.personalData(),
                storage.signingKeys(),
                storage.datasets(),
                storage.jobs(),
                storage.cleanRows(),
                storage.profiles(),
                storage.insights(),
                storage.objects(),
                storage.isolation(),
                limits,
                storage.keptAnswers(),
                storage.jobFeed(),
                new SocketLogins(storage.socketTickets(), storage.storedSessions()),
                storage.auditTrail(),
                storage.auditCheckpoints(),
                new Monitoring(storage.adapters(), storage.jobs(), plugins(), clock),
                identity.ports(plugins(), clock));
        return new HttpApi(
                ports,
                new HttpSettings(
                        configuration.ingestion().maxUploadBytes(),
                        configuration.http().secureCookies(),
                        configuration.http().supportContact(),
                        version(),
                        PreviewSettings.in(configuration.dataDirectory().work()),
                        configuration.http().live()),
                clock);
    }

    private Logins logins(AccessTokens tokens) {
        return new Logins(
                new Logins.Ports(
                        storage.users(),
                        storage.sessions(),
                        hasher,
                        tokens,
                        new RefreshTokens(storage.serverSecret("refresh-tokens"))),
                configuration.accounts().sessionLimits(),
                journal,
                clock);
    }

    private ResumableUploads resumableUploads(Admission admission) {
        return new ResumableUploads(
                new ResumableUploads.Ports(
                        storage.uploadSessions(), storage.objects(), storage.datasets(), storage.jobs()),
                admission,
                plugins(),
                ResumableUploads.Limits.of(configuration.ingestion().maxUploadBytes()),
                clock);
    }

    private static String version() {
        String version = Platform.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public void close() {
        formats.close();
        storage.close();
        registry.close();
    }
}
