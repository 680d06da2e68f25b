package io.aetherflow.kit.plugin;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.cleaning.RowCleaner;
import io.aetherflow.core.cleaning.RowVerdict;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.Cancellation;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.RejectedRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes files through a department's plugin as the platform does: planned, cleaned, looked at by its models. */
public record PluginRunner(DepartmentPlugin plugin) {

    public static final LocalDate UPLOADED_ON = LocalDate.of(2026, 1, 15);

    /** The surroundings of a model where a test does not bring its own. */
    public static final ModelContext CONTEXT = new ModelContext(
            Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC),
            RetailCalendar.USUAL,
            7,
            List.of(),
            Cancellation.NEVER);

    /** How the department would read a file, or why it refuses it; lines without their ends. */
    public Outcome<FilePlan> plan(String... lines) {
        return plan(CsvText.source(text(lines)));
    }

    public Outcome<FilePlan> plan(Path file) {
        return plan(CsvText.source(file));
    }

    /** A file as the department reads it; fails the test where the department refuses it. Lines without their ends. */
    public LoadedFile load(String... lines) {
        return load(CsvText.source(text(lines)));
    }

    public LoadedFile load(Path file) {
        return load(CsvText.source(file));
    }

    /** A sample file as the department writes it. */
    public String sample(long rows, long seed) {
        StringWriter out = new StringWriter();
        try {
            plugin.samples().orElseThrow().write(rows, seed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** What the models of the rows' schema say, in their order. */
    public List<Insight> insights(DatasetView rows, ModelContext context) {
        return plugin.models().stream()
                .filter(model -> model.schema().equals(rows.schema().name()))
                .flatMap(model -> model.infer(rows, context).stream())
                .toList();
    }

    public List<Insight> insights(DatasetView rows) {
        return insights(rows, CONTEXT);
    }

    public List<Insight> insights(DatasetView rows, String type) {
        return insights(rows).stream()
                .filter(insight -> insight.type().equals(type))
                .toList();
    }

    /** The insight of a type that the models give once. */
    public Insight insight(DatasetView rows, String type) {
        List<Insight> found = insights(rows, type);
        if (found.size() != 1) {
            throw new AssertionError("Expected one " + type + ", got " + found);
        }
        return found.get(0);
    }

    private Outcome<FilePlan> plan(FileSource source) {
        FileRequest request =
                new FileRequest(plugin.schemas(), null, HeaderMapping.INFERRED, ReadOptions.INFERRED, UPLOADED_ON);
        return FilePlan.decide(new CsvText(), source, request);
    }

    private LoadedFile load(FileSource source) {
        FilePlan plan = plan(source).orElseThrow();
        ListedRows rows = new ListedRows(plan.schema());
        List<RejectedRow> rejects = new ArrayList<>();
        RowCleaner cleaner = plan.cleaner();
        try (RecordReader reader = plan.records(new CsvText(), source)) {
            for (@Nullable RawRecord record = reader.next(); record != null; record = reader.next()) {
                RowVerdict verdict = cleaner.clean(record);
                if (verdict instanceof RowVerdict.Accepted accepted) {
                    rows.addCopy(accepted.row());
                } else if (verdict instanceof RowVerdict.Rejected rejected) {
                    rejects.add(rejected.row());
                }
            }
        }
        return new LoadedFile(this, plan, rows, rejects, cleaner.notes());
    }

    private static String text(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
