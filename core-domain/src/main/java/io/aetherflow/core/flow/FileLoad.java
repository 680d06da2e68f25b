package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.DuplicateCounter;
import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.RowCleaner;
import io.aetherflow.core.cleaning.RowVerdict;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.Quality;
import io.aetherflow.core.profile.RowCounts;
import io.aetherflow.core.table.RejectedRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One pass of a version's planned files through the cleaner into its load: good rows here, bad ones there, each counted. */
final class FileLoad {

    private final EtlRunner.Ports ports;
    private final EtlSettings settings;
    private final Target target;
    private final Load load;
    private final long begun;
    private final RejectTally tally = new RejectTally();
    private final List<String> notes = new ArrayList<>();
    private long accepted;
    private long read;

    /** What is loaded, and by which plugin's rules. */
    record Target(Dataset dataset, DatasetVersion version, InstalledPlugin plugin, List<String> warnings) {

        RejectPolicy policy() {
            return version.parts().get(0).policy();
        }
    }

    /** Where the rows of one pass go. */
    private record Places(Loads.Writer clean, Lake.Writer lake, Rejects.Writer bad) {}

    FileLoad(EtlRunner.Ports ports, EtlSettings settings, Target target, Load load, long begun) {
        this.ports = ports;
        this.settings = settings;
        this.target = target;
        this.load = load;
        this.begun = begun;
    }

    Outcome<JobOutcome> run(List<Part> parts, Progress progress) {
        FilePlan own = parts.get(0).plan();
        Replacements replacements = Replacements.among(parts);
        try (Loads.Writer clean = ports.loads().begin(load);
                Lake.Writer lake = ports.lake().begin(load);
                Rejects.Writer bad = ports.rejects().begin();
                DuplicateCounter duplicates = new DuplicateCounter()) {
            Places places = new Places(clean, lake, bad);
            Progress.Share share = progress.share("loading", 5, 90, bytes(parts));
            notes.addAll(target.warnings());
            notes.addAll(own.notes());
            for (Part part : parts) {
                pass(part, own, replacements, duplicates, places, share);
            }
            String rejectsKey = keep(bad);
            Failure tooBad = verdict(own);
            if (tooBad != null) {
                return Outcome.refused(tooBad);
            }
            progress.at("keying", 92);
            List<ColumnProfile> columns = finish(places);
            LoadReport report = report(own, rejectsKey, duplicates.duplicates());
            return Outcome.done(new JobOutcome.Loaded(report, profile(report, own, columns)));
        }
    }

    private static long bytes(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.source().sizeBytes()).sum();
    }

    private void pass(
            Part part,
            FilePlan own,
            Replacements replacements,
            DuplicateCounter duplicates,
            Places places,
            Progress.Share share) {
        RowCleaner cleaner = part.plan().cleaner();
        NamedLines named = new NamedLines();
        Layout layout = layout(part, own);
        long before = accepted;
        try (RecordReader records = part.open();
                ReadAhead ahead = new ReadAhead(part, records, replacements, duplicates)) {
            for (RecordBatch batch = ahead.next(); batch != null; batch = ahead.next()) {
                for (int i = 0; i < batch.size(); i++) {
                    read++;
                    RowVerdict verdict =
                            named.add(batch, i, part) ? cleaner.clean(batch.record(i)) : named.twice(batch, i);
                    take(verdict, batch.place(i), batch.hash(i), places, layout);
                }
                share.at(batch.position());
            }
        }
        share.next(part.source().sizeBytes());
        notes.addAll(cleaner.notes());
        if (part.number() > 0) {
            notes.add(rows(accepted - before) + " accepted from the correction '"
                    + part.source().name() + "'.");
        }
    }

    /** How a rejected row's cells are laid out. */
    private interface Layout {
        List<String> of(List<String> cells);
    }

    /** Under the headers of the dataset's own file, whichever part they stand in. */
    private static Layout layout(Part part, FilePlan own) {
        if (part.number() == 0) {
            return cells -> cells;
        }
        int[] projection = part.projection(own);
        int width = part.plan().mapping().columns().size();
        return cells -> Part.project(cells, projection, width);
    }

    private void take(RowVerdict verdict, RowPlace place, long hash, Places places, Layout layout) {
        if (verdict instanceof RowVerdict.Accepted good) {
            accepted++;
            good.row().place(accepted, place.line(), good.row().extra());
            places.clean().write(good.row(), hash);
            places.lake().write(good.row());
        } else if (verdict instanceof RowVerdict.Rejected bad) {
            RejectedRow row = new RejectedRow(
                    place.part(),
                    place.line(),
                    layout.of(bad.row().cells()),
                    bad.row().issues());
            tally.add(row);
            places.bad().write(row);
        }
    }

    private @Nullable String keep(Rejects.Writer bad) {
        if (tally.rows() == 0) {
            return null;
        }
        String key = ObjectKeys.rejects(
                target.dataset().department(), target.dataset().id(), load.id());
        bad.commit(key);
        return key;
    }

    /** Why the file fails as a whole for its rejected rows, or null where it does not. */
    private @Nullable Failure verdict(FilePlan plan) {
        if (read == 0) {
            return Failure.of(
                    FailureCode.VALIDATION, "The file has a header but no rows; export it again with its data.");
        }
        boolean all = target.policy() == RejectPolicy.ALL_OR_NOTHING;
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
                        "Look at the rejected rows, correct them and send them as a correction, or upload the file again.")
                .with("read", read)
                .with("rejected", tally.rows())
                .with(DatasetRejects.LOAD_DETAIL, load.id().toString())
                .with(DatasetRejects.HEADER_DETAIL, plan.facts().header());
    }

    /** Keys the stored rows while their columns are written and profiled. */
    private List<ColumnProfile> finish(Places places) {
        String key =
                ObjectKeys.lake(target.dataset().department(), target.dataset().id(), load.id());
        try (Aside<List<ColumnProfile>> profiling =
                Aside.start("profile", () -> places.lake().finish(key))) {
            checkCount(places.clean().finish());
            return profiling.result();
        }
    }

    private void checkCount(long stored) {
        if (stored != accepted) {
            throw new AetherException(
                    FailureCode.INTERNAL_ERROR,
                    "The store holds " + stored + " rows where " + accepted + " were accepted; the load was given up.");
        }
    }

    /** Of the columns that the file fed: nobody asks how empty a column is that it never had. */
    private Profile profile(LoadReport report, FilePlan plan, List<ColumnProfile> columns) {
        return Quality.judge(
                target.dataset().id(),
                load.id(),
                new RowCounts(report.read(), report.accepted(), report.duplicates()),
                columns.stream()
                        .filter(column -> plan.available().contains(column.name()))
                        .toList());
    }

    private LoadReport report(FilePlan plan, @Nullable String rejectsKey, long duplicates) {
        return new LoadReport(
                load.id(),
                load.schema().name(),
                load.schema().version(),
                target.plugin().id(),
                target.plugin().version(),
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

    private static String rows(long count) {
        return count + (count == 1 ? " row was" : " rows were");
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
