package io.aetherflow.http.export;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.http.json.Values;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** A dataset's clean rows as CSV, those of a query; its headers are the schema's columns. */
public record CleanCsv(Source source, RowQuery query, List<String> columns) implements StreamingOutput {

    /** Whose rows. */
    public record Source(CleanRows rows, Scope scope, UUID datasetId) {}

    @Override
    public void write(OutputStream output) throws IOException {
        CsvWriter csv = new CsvWriter(output);
        csv.write(columns);
        source.rows().stream(source.scope(), source.datasetId(), query, row -> csv.write(cells(row)));
        csv.end();
    }

    private List<String> cells(CleanRow row) {
        return columns.stream()
                .map(column -> Values.text(row.values().get(column)))
                .toList();
    }
}
