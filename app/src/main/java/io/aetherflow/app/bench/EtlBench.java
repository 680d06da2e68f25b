package io.aetherflow.app.bench;

import io.aetherflow.app.platform.Formats;
import io.aetherflow.app.platform.Storage;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.flow.Admission;
import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.flow.EtlRunner;
import io.aetherflow.core.flow.EtlSettings;
import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.flow.Progress;
import io.aetherflow.core.flow.UploadDataset;
import io.aetherflow.core.flow.UploadForm;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Loads a generated file, and lets COPY load its good rows, in turns, into one private server. */
final class EtlBench {

    private static final String KEYED = "bench_keyed";
    private static final String SUMS = "select count(*) || ' rows, checksum ' || sum(('x' || left(md5(concat_ws('|', "
            + "sold_on, line_no, order_id, product_code, product, category, quantity, unit_price::numeric(30, 6), "
            + "discount::numeric(30, 6), amount::numeric(30, 6), coalesce(customer, ''), channel)), 15))::bit(60)::bigint) from ";

    private final Storage storage;
    private final BenchFile file;
    private final CopyBaseline copy;
    private final Usage usage;
    private final Formats formats;
    private final Plugins plugins = new Plugins(List.of(new InstalledPlugin(new BenchDepartment(), "bench", "1")));
    private final Clock clock = Clock.systemUTC();
    private final Caller caller;
    private int uploads;

    EtlBench(Storage storage, BenchFile file, CopyBaseline copy, Usage usage, Formats formats) {
        this.storage = storage;
        this.file = file;
        this.copy = copy;
        this.usage = usage;
        this.formats = formats;
        plugins.all().forEach(plugin -> storage.catalogue().publish(plugin.department(), plugin.schemas()));
        this.caller = new Caller(analyst(), UUID.randomUUID());
    }

    private User analyst() {
        User user = new User(
                new UuidV7(clock).next(),
                "bench@example.com",
                null,
                "none",
                Role.ANALYST,
                new DepartmentId("bench"),
                Tier.FREE,
                UserStatus.ACTIVE,
                clock.instant(),
                clock.instant(),
                null);
        return storage.users().add(user).orElseThrow();
    }

    /** Each way once. The rows of ours and of COPY have to be the same, and each reason's rejects as many as were made. */
    EtlRound round() throws IOException, InterruptedException, SQLException {
        double heap = copy.seconds("bench_heap", false);
        copy.drop("bench_heap");
        Loaded load = loaded(new NoLake(), false);
        double keyed = copy.seconds(KEYED, true);
        Loaded everything = loaded(storage.lake(), true);
        copy.drop(KEYED);
        return new EtlRound(heap, keyed, load.seconds(), everything.seconds(), everything.own(), everything.server());
    }

    /** What one load took. */
    private record Loaded(double seconds, double own, double server) {}

    /** From a claimed job to a completed dataset. */
    private Loaded loaded(Lake lake, boolean compare) throws IOException {
        Submission submission = uploaded();
        EtlRunner runner = runner(lake);
        double own = Usage.ownSeconds();
        double server = usage.serverSeconds();
        long begun = System.nanoTime();
        Claim claim = storage.jobs().claim(submission.job().id(), "bench").orElseThrow();
        JobOutcome outcome = runner.run(claim, new Progress()).orElseThrow();
        storage.jobs().succeed(claim, outcome).orElseThrow();
        Loaded loaded =
                new Loaded((System.nanoTime() - begun) / 1e9, Usage.ownSeconds() - own, usage.serverSeconds() - server);
        check(((JobOutcome.Loaded) outcome).report(), compare);
        storage.datasets().delete(Scope.all(), submission.dataset().id());
        storage.loads().sweep();
        return loaded;
    }

    private Submission uploaded() throws IOException {
        UploadDataset upload = new UploadDataset(
                new Admission(storage.objects(), storage.jobs(), Admission.Limits.USUAL),
                storage.objects(),
                storage.jobs(),
                plugins,
                clock);
        try (ObjectStore.Staged staged = upload.begin(caller).orElseThrow()) {
            Files.copy(file.dirty(), staged.out());
            return upload.finish(caller, staged, UploadForm.of("lines-" + ++uploads + ".csv"))
                    .orElseThrow();
        }
    }

    private EtlRunner runner(Lake lake) {
        return new EtlRunner(
                new EtlRunner.Ports(
                        storage.datasets(),
                        storage.objects(),
                        formats.files(),
                        storage.loads(),
                        lake,
                        storage.rejects(),
                        storage.mappings(),
                        storage.verdicts()),
                plugins,
                EtlSettings.USUAL,
                clock);
    }

    private void check(LoadReport report, boolean compare) {
        if (report.accepted() != file.good() || !report.rejectsByRule().equals(file.badByRule())) {
            throw new IllegalStateException("Loaded " + report.accepted() + " of " + file.good() + " good rows and "
                    + report.rejectsByRule() + " where " + file.badByRule() + " were made bad");
        }
        if (compare) {
            String ours = sums("clean.bench_lines where load_id = '" + report.loadId() + "'");
            String theirs = sums(KEYED);
            if (!ours.equals(theirs)) {
                throw new IllegalStateException("The tables differ: " + ours + " here, " + theirs + " by COPY");
            }
        }
    }

    private String sums(String table) {
        return storage.database()
                .owner()
                .withHandle(handle ->
                        handle.createQuery(SUMS + table).mapTo(String.class).one());
    }
}
