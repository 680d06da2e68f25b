package io.aetherflow.http.export;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.http.json.Values;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** A dataset's clean rows as CSV; its headers are the schema's columns. */
public record CleanCsv(CleanRows rows, Scope scope, UUID datasetId, List<String> columns) implements StreamingOutput {

    @Override
    public void write(OutputStream output) throws IOException {
        CsvWriter csv = new CsvWriter(output);
        csv.write(columns);
        rows.stream(scope, datasetId, row -> csv.write(cells(row)));
        csv.end();
    }

    private List<String> cells(CleanRow row) {
        return columns.stream()
                .map(column -> Values.text(row.values().get(column)))
                .toList();
    }
}
