package io.aetherflow.http.export;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.RejectColumns;
import io.aetherflow.core.flow.DatasetRejects;
import io.aetherflow.core.flow.RowPlace;
import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.RejectedRow;
import io.aetherflow.http.json.Values;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dataset's rejected rows as CSV: the cells as they stand in the file, then why the row was rejected. Corrected, the
 * file can be sent as a correction of the dataset.
 */
public record RejectsCsv(DatasetRejects rejects, Dataset dataset) implements StreamingOutput {

    @Override
    public void write(OutputStream output) throws IOException {
        CsvWriter csv = new CsvWriter(output);
        Table table = new Table(csv, DatasetRejects.header(dataset));
        rejects.stream(dataset, table::add);
        table.end();
        csv.end();
    }

    /** Rows of one width, the header's or the first row's: what a ragged one has on top ends up in its last cell. */
    private static final class Table {

        private final CsvWriter csv;
        private final List<String> header;
        private int width = -1;

        Table(CsvWriter csv, List<String> header) {
            this.csv = csv;
            this.header = header;
        }

        void add(RejectedRow row) {
            begin(row.cells().size());
            List<String> cells = new ArrayList<>(fitted(row.cells()));
            CellIssue issue = row.issue();
            cells.add(new RowPlace(row.part(), row.line()).toString());
            cells.add(Values.text(issue.column()));
            cells.add(Values.text(issue.value()));
            cells.add(issue.rule());
            cells.add(issue.message());
            cells.add(issue.hint());
            csv.write(cells);
        }

        void end() {
            begin(0);
        }

        private void begin(int cells) {
            if (width < 0) {
                width = header.isEmpty() ? cells : header.size();
                List<String> names = new ArrayList<>(header);
                IntStream.range(names.size(), width).forEach(i -> names.add("cell_" + (i + 1)));
                names.addAll(RejectColumns.beside(header));
                csv.write(names);
            }
        }

        private List<String> fitted(List<String> cells) {
            List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), width)));
            if (cells.size() > width && width > 0) {
                fitted.set(width - 1, String.join(",", cells.subList(width - 1, cells.size())));
            }
            while (fitted.size() < width) {
                fitted.add("");
            }
            return fitted;
        }
    }
}
