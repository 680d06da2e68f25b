package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One file of a version, planned: the dataset's own, or a correction.
 *
 * @param number 0 for the dataset's own
 * @param files what it is read with
 */
record Part(int number, FilePlan plan, FileSource source, TabularFiles files) {

    RecordReader open() {
        return plan.records(files, source);
    }

    RowPlace place(RecordReader records, RawRecord record) {
        if (records instanceof CorrectedRecords corrected && corrected.place().known()) {
            return corrected.place();
        }
        return new RowPlace(number, record.line());
    }

    /** For each header of the dataset's own file, where its cells stand in this one; -1 for nowhere. */
    int[] projection(FilePlan own) {
        List<String> mine = new ArrayList<>(plan.mapping().columns().keySet());
        List<String> theirs = new ArrayList<>(own.mapping().columns().keySet());
        return theirs.stream()
                .mapToInt(header -> {
                    int at = mine.indexOf(header);
                    return at >= 0 ? at : byColumn(own, header);
                })
                .toArray();
    }

    private int byColumn(FilePlan own, String header) {
        Optional<String> column = own.mapping().columns().getOrDefault(header, Optional.empty());
        return column.map(name -> plan.headerOf(plan.schema().indexOf(name))).orElse(-1);
    }

    /** A record's cells under the headers of the dataset's own file; a ragged one as it is. */
    static List<String> project(List<String> cells, int[] projection, int width) {
        return cells.size() != width
                ? cells
                : Arrays.stream(projection)
                        .mapToObj(at -> at < 0 ? "" : cells.get(at))
                        .toList();
    }
}
