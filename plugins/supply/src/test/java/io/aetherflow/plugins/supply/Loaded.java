package io.aetherflow.plugins.supply;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.cleaning.RowCleaner;
import io.aetherflow.core.cleaning.RowVerdict;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.Cancellation;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.spi.SampleData;
import io.aetherflow.core.table.RejectedRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A file taken through the platform's cleaning and the department's models, with no server. */
record Loaded(FilePlan plan, ListedRows rows, List<RejectedRow> rejects) {

    static final LocalDate UPLOADED_ON = LocalDate.of(2026, 1, 15);

    private static final ModelContext CONTEXT = new ModelContext(
            Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC),
            RetailCalendar.USUAL,
            7,
            List.of(),
            Cancellation.NEVER);

    static Outcome<FilePlan> plan(String text) {
        FileRequest request = new FileRequest(
                new SupplyPlugin().schemas(), null, HeaderMapping.INFERRED, ReadOptions.INFERRED, UPLOADED_ON);
        return FilePlan.decide(new CsvText(), CsvText.source(text), request);
    }

    /** Lines without the line ends. */
    static Loaded csv(String... lines) {
        return text(String.join("\n", lines) + "\n");
    }

    static Loaded text(String text) {
        FilePlan plan = plan(text).orElseThrow();
        FileSource source = CsvText.source(text);
        ListedRows rows = new ListedRows(plan.schema());
        List<RejectedRow> rejects = new ArrayList<>();
        RowCleaner cleaner = plan.cleaner();
        try (RecordReader reader = new CsvText().open(source, plan.options())) {
            for (var record = reader.next(); record != null; record = reader.next()) {
                RowVerdict verdict = cleaner.clean(record);
                if (verdict instanceof RowVerdict.Accepted accepted) {
                    rows.add(accepted.row());
                } else {
                    rejects.add(((RowVerdict.Rejected) verdict).row());
                }
            }
        }
        return new Loaded(plan, rows, rejects);
    }

    static String sample(long rows, long seed) {
        SampleData samples = new SupplyPlugin().samples().orElseThrow();
        StringWriter out = new StringWriter();
        try {
            samples.write(rows, seed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    List<Insight> insights() {
        return rows.insights(CONTEXT);
    }

    Insight insight(String type) {
        return rows.insight(type, CONTEXT);
    }

    /** Column to header, for the headers that feed a column. */
    String headerOf(String column) {
        return plan.mapping().columns().entrySet().stream()
                .filter(entry -> entry.getValue().filter(column::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    BigDecimal sum(String column) {
        return rows.list().stream()
                .map(row -> row.decimal(column))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static ModelContext context() {
        return CONTEXT;
    }
}
