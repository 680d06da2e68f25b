package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.DuplicateCounter;
import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.RowCleaner;
import io.aetherflow.core.cleaning.RowHash;
import io.aetherflow.core.cleaning.RowVerdict;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.JobOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One pass of a planned file through the cleaner into its load: good rows here, bad ones there, every one counted. */
final class FileLoad {

    private static final int ROWS_BETWEEN_CHECKS = 1024;

    private final EtlRunner.Ports ports;
    private final EtlSettings settings;
    private final Dataset dataset;
    private final InstalledPlugin plugin;
    private final Load load;
    private final long begun;
    private final RowHash hash = new RowHash();
    private final RejectTally tally = new RejectTally();
    private long accepted;
    private long read;

    FileLoad(
            EtlRunner.Ports ports,
            EtlSettings settings,
            Dataset dataset,
            InstalledPlugin plugin,
            Load load,
            long begun) {
        this.ports = ports;
        this.settings = settings;
        this.dataset = dataset;
        this.plugin = plugin;
        this.load = load;
        this.begun = begun;
    }

    Outcome<JobOutcome> run(FilePlan plan, FileSource source, Progress progress) {
        RowCleaner cleaner = plan.cleaner();
        try (RecordReader records = plan.records(ports.files(), source);
                Loads.Writer clean = ports.loads().begin(load);
                Rejects.Writer bad = ports.rejects().begin();
                DuplicateCounter duplicates = new DuplicateCounter()) {
            pass(records, cleaner, clean, bad, duplicates, source, progress);
            String rejectsKey = keep(bad);
            Failure tooBad = verdict(plan);
            if (tooBad != null) {
                return Outcome.refused(tooBad);
            }
            progress.at("keying", 95);
            checkCount(clean.finish());
            return Outcome.done(new JobOutcome.Loaded(report(plan, cleaner, rejectsKey, duplicates.duplicates())));
        }
    }

    private void pass(
            RecordReader records,
            RowCleaner cleaner,
            Loads.Writer clean,
            Rejects.Writer bad,
            DuplicateCounter duplicates,
            FileSource source,
            Progress progress) {
        for (RawRecord record = records.next(); record != null; record = records.next()) {
            if (read++ % ROWS_BETWEEN_CHECKS == 0) {
                progress.at("loading", share(records.position(), source.sizeBytes()));
            }
            hash.hash(record);
            duplicates.add(hash.high(), hash.low());
            take(cleaner.clean(record), clean, bad);
        }
    }

    private void take(RowVerdict verdict, Loads.Writer clean, Rejects.Writer bad) {
        if (verdict instanceof RowVerdict.Accepted good) {
            accepted++;
            good.row().place(accepted, good.row().sourceLine(), good.row().extra());
            clean.write(good.row(), hash.low());
        } else if (verdict instanceof RowVerdict.Rejected rejected) {
            tally.add(rejected.row());
            bad.write(rejected.row());
        }
    }

    private @Nullable String keep(Rejects.Writer bad) {
        if (tally.rows() == 0) {
            return null;
        }
        String key = ObjectKeys.rejects(dataset.department(), dataset.id(), load.id());
        bad.commit(key);
        return key;
    }

    /** Why the file fails as a whole for its rejected rows, or null where it does not. */
    private @Nullable Failure verdict(FilePlan plan) {
        if (read == 0) {
            return Failure.of(
                    FailureCode.VALIDATION, "The file has a header but no rows; export it again with its data.");
        }
        boolean all = dataset.upload().policy() == RejectPolicy.ALL_OR_NOTHING;
        boolean tooMany = BigDecimal.valueOf(tally.rows())
                        .compareTo(settings.mostRejected().multiply(BigDecimal.valueOf(read)))
                > 0;
        if (tally.rows() == 0 || !(all || tooMany)) {
            return null;
        }
        String limit = all
                ? "and the policy is all or nothing"
                : "more than the " + percent(settings.mostRejected()) + " that may be";
        return Failure.of(
                        FailureCode.VALIDATION,
                        tally.rows() + " of " + read + " rows of your file do not fit "
                                + load.schema().name() + ", " + limit + ". Commonest: " + tally.inWords() + ".",
                        "Look at the rejected rows, correct the file and upload it again.")
                .with("read", read)
                .with("rejected", tally.rows())
                .with(DatasetRejects.LOAD_DETAIL, load.id().toString())
                .with(DatasetRejects.HEADER_DETAIL, plan.facts().header());
    }

    private void checkCount(long stored) {
        if (stored != accepted) {
            throw new AetherException(
                    FailureCode.INTERNAL_ERROR,
                    "The store holds " + stored + " rows where " + accepted + " were accepted; the load was given up.");
        }
    }

    private LoadReport report(FilePlan plan, RowCleaner cleaner, @Nullable String rejectsKey, long duplicates) {
        List<String> notes = new ArrayList<>(plan.notes());
        notes.addAll(cleaner.notes());
        return new LoadReport(
                load.id(),
                load.schema().name(),
                load.schema().version(),
                plugin.id(),
                plugin.version(),
                plan.facts().fileType(),
                read,
                accepted,
                tally.rows(),
                duplicates,
                tally.byRule(),
                rejectsKey,
                plan.mapping(),
                plan.options(),
                notes,
                load.schema().columns().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private static int share(long position, long size) {
        return size <= 0 ? 5 : (int) (5 + 90 * Math.min(position, size) / size);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
