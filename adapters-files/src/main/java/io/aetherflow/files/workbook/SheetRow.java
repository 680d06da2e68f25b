package io.aetherflow.files.workbook;

/** A row as it stands in a sheet. */
final class SheetRow {

    private final long number;
    private final String[] cells;

    /**
     * @param number as Excel shows it
     * @param cells from column A to the last that holds anything; empty ones are ""
     */
    SheetRow(long number, String[] cells) {
        this.number = number;
        this.cells = cells;
    }

    long number() {
        return number;
    }

    String[] cells() {
        return cells;
    }

    /** The text of a cell, "" where the row ends before it. */
    String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    boolean blank() {
        return blank(0, cells.length);
    }

    boolean blank(int from, int to) {
        for (int i = from; i < Math.min(to, cells.length); i++) {
            if (!cells[i].isBlank()) {
                return false;
            }
        }
        return true;
    }
}
