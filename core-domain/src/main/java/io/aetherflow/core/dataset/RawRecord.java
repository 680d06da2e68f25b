package io.aetherflow.core.dataset;

import java.util.List;

/** One record of a file, before any meaning is given to it. */
public final class RawRecord {

    private final long line;
    private final String[] cells;

    /**
     * @param line the physical line where the record begins; 1 is the first line of the file (of a sheet: the row; of a
     *     format without lines: the record's number)
     * @param cells untrimmed, empty where there is no value; dates of typed formats as ISO 8601, numbers plain with a dot;
     *     not copied
     */
    public RawRecord(long line, String[] cells) {
        this.line = line;
        this.cells = cells;
    }

    public long line() {
        return line;
    }

    public int size() {
        return cells.length;
    }

    public String cell(int index) {
        return cells[index];
    }

    public List<String> cells() {
        return List.of(cells);
    }

    /** No cell holds anything but white space: such a record is skipped and not counted as read. */
    public boolean blank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
