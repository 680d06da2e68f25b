package io.aetherflow.plugins.sales;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.cleaning.RowCleaner;
import io.aetherflow.core.cleaning.RowVerdict;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.table.RejectedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A file taken through the platform's cleaning, with no server. */
record Loaded(FilePlan plan, ListedRows rows, List<RejectedRow> rejects) {

    static Loaded csv(String text) {
        FileSource source = CsvText.source(text);
        CsvText files = new CsvText();
        FileRequest request = new FileRequest(
                new SalesPlugin().schemas(),
                null,
                HeaderMapping.INFERRED,
                ReadOptions.INFERRED,
                LocalDate.of(2026, 1, 15));
        FilePlan plan = FilePlan.decide(files, source, request).orElseThrow();
        ListedRows rows = new ListedRows(plan.schema());
        List<RejectedRow> rejects = new ArrayList<>();
        RowCleaner cleaner = plan.cleaner();
        try (RecordReader reader = files.open(source, plan.options())) {
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

    /** The header that feeds a column; empty where none does. */
    String headerOf(String column) {
        return plan.mapping().columns().entrySet().stream()
                .filter(entry -> entry.getValue().filter(column::equals).isPresent())
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
