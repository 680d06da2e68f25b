package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Client;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Submission;
import io.aetherflow.core.memory.MemoryAccessTokens;
import io.aetherflow.core.memory.MemoryLake;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.memory.MemoryPasswordHasher;
import io.aetherflow.core.memory.MemoryRejects;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.core.table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** Everything put together in memory, driven step by step. */
final class House implements AutoCloseable {

    final Clock clock = Clock.systemUTC();
    final MemoryStorage storage = new MemoryStorage();
    final MemoryObjectStore objects = new MemoryObjectStore();
    final MemoryRejects rejects = new MemoryRejects();
    final MemoryLake lake = new MemoryLake();
    final Plugins plugins;
    final Accounts accounts;
    final Logins logins;
    final UploadDataset uploads;
    final ResumableUploads resumable;
    final AbandonedUploads abandoned = new AbandonedUploads(storage.uploadSessions(), objects, clock);
    final ReviseDataset revisions;
    final PreviewFile previews;
    final PeriodInsights periods;
    final DepartmentDashboards dashboards;
    final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final EtlRunner etl;
    private final MlRunner ml;

    House() {
        this(row -> {});
    }

    House(Consumer<Row> onRow) {
        plugins = new Plugins(List.of(
                new InstalledPlugin(new ToyPlugin("toys", onRow), "toys", "1"),
                new InstalledPlugin(new ToyPlugin("games", row -> {}), "games", "1")));
        plugins.all().forEach(plugin -> storage.catalogue().publish(plugin.department(), plugin.schemas()));
        MemoryPasswordHasher hasher = new MemoryPasswordHasher();
        accounts = new Accounts(storage.users(), hasher, plugins, RegistrationMode.OPEN, clock);
        logins = new Logins(
                new Logins.Ports(
                        storage.users(),
                        storage.sessions(),
                        hasher,
                        new MemoryAccessTokens(storage.signingKeys(), clock),
                        new RefreshTokens("a secret of servers")),
                SessionLimits.USUAL,
                Journal.SILENT,
                clock);
        Admission admission = new Admission(objects, storage.jobs(), Admission.Limits.USUAL);
        uploads = new UploadDataset(admission, objects, storage.jobs(), plugins, clock);
        resumable = new ResumableUploads(
                new ResumableUploads.Ports(storage.uploadSessions(), objects, storage.datasets(), storage.jobs()),
                admission,
                plugins,
                new ResumableUploads.Limits(1 << 20, 3, 400, 1 << 20),
                clock);
        revisions = new ReviseDataset(admission, objects, storage.datasets(), storage.jobs(), plugins, clock);
        previews = new PreviewFile(new SimpleCsv(), storage.mappings(), plugins, EtlSettings.USUAL, clock);
        etl = new EtlRunner(
                new EtlRunner.Ports(
                        storage.datasets(),
                        objects,
                        new SimpleCsv(),
                        storage.loads(),
                        lake,
                        rejects,
                        storage.mappings(),
                        storage.verdicts()),
                plugins,
                EtlSettings.USUAL,
                clock);
        ml = new MlRunner(storage.datasets(), storage.cleanRows(), lake, plugins, clock);
        periods = new PeriodInsights(
                new PeriodInsights.Ports(storage.cleanRows(), lake, Journal.SILENT, clock),
                PeriodInsights.Limits.USUAL);
        dashboards = dashboards(periods);
    }

    DepartmentDashboards dashboards(PeriodInsights over) {
        return new DepartmentDashboards(
                new DepartmentDashboards.Ports(storage.insights(), storage.datasets(), storage.profiles()),
                plugins,
                over);
    }

    Caller person(String email, String department) {
        accounts.register(new Registration(email, "long enough", null, department))
                .orElseThrow();
        Login login = logins.logIn(email, "long enough", Client.UNKNOWN).orElseThrow();
        return logins.caller(login.accessToken()).orElseThrow();
    }

    /** Somebody of a department who needs no token. */
    Caller analyst(String email, String department) {
        User user = accounts.register(new Registration(email, "long enough", null, department))
                .orElseThrow();
        return new Caller(user, UUID.randomUUID());
    }

    Caller administrator() {
        User user = accounts.create(
                        new Registration("admin@example.com", "long enough", null, null), Role.ADMIN, Tier.FREE)
                .orElseThrow();
        return new Caller(user, UUID.randomUUID());
    }

    Outcome<Submission> upload(Caller caller, String text) {
        return upload(caller, text, UploadForm.of("orders.csv"));
    }

    Outcome<Submission> upload(Caller caller, String text, UploadForm form) {
        return uploads.begin(caller).flatMap(staged -> {
            try (ObjectStore.Staged place = staged) {
                place.out().write(text.getBytes(StandardCharsets.UTF_8));
                return uploads.finish(caller, place, form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Outcome<Submission> correct(Caller caller, UUID dataset, String text) {
        return revisions.begin(caller, dataset).flatMap(staged -> {
            try (ObjectStore.Staged place = staged) {
                place.out().write(text.getBytes(StandardCharsets.UTF_8));
                CorrectionForm form = new CorrectionForm("corrected.csv", HeaderMapping.INFERRED, ReadOptions.INFERRED);
                return revisions.correct(caller, dataset, place, form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How long work may give no sign of life. */
    Duration stall = Duration.ofMinutes(10);

    JobWorker worker(JobType type) {
        HeartbeatSettings quick = new HeartbeatSettings(
                timer, Duration.ofMillis(20), Duration.ofSeconds(15), Duration.ofSeconds(60), stall);
        return worker(
                type, "w", new WorkerStation(storage.jobs(), storage.queue(), quick, new Quarantine(), Journal.SILENT));
    }

    JobWorker worker(JobType type, String name, WorkerStation station) {
        return new JobWorker(name, station, type == JobType.ETL ? etl : ml);
    }

    /** Works on everything that is queued, in this thread. */
    void workOff() {
        for (JobType type : JobType.values()) {
            JobWorker worker = worker(type);
            while (storage.queue()
                    .receive(type, Duration.ZERO)
                    .map(delivery -> {
                        worker.serve(delivery);
                        return delivery;
                    })
                    .isPresent()) {
                // next
            }
        }
    }

    Dataset dataset(UUID id) {
        return storage.datasets().find(Scope.all(), id).orElseThrow();
    }

    Job job(UUID dataset, JobType type) {
        return storage.jobs()
                .list(Scope.all(), new JobFilter(null, type, dataset), PageRequest.first(10))
                .items()
                .get(0);
    }

    @Override
    public void close() {
        periods.close();
        timer.shutdownNow();
    }
}
