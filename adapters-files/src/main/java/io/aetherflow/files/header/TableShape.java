package io.aetherflow.files.header;

import java.util.Arrays;
import java.util.List;

/** A table's first rows, and how wide its rows usually are. */
final class TableShape {

    /** Rows with so large a share of the usual width are rows of the table; titles and remarks are narrower. */
    private static final double FULL = 0.7;

    private static final double WIDE_AS = 0.9;
    private static final double MOSTLY = 0.6;
    private static final int BELOW = 20;

    private final List<List<String>> rows;
    private final int[] filled;
    private final int usual;

    TableShape(List<List<String>> rows) {
        this.rows = rows;
        this.filled = rows.stream()
                .mapToInt(row ->
                        (int) row.stream().filter(cell -> !cell.isBlank()).count())
                .toArray();
        int[] sorted = filled.clone();
        Arrays.sort(sorted);
        this.usual = Math.max(1, sorted[(int) Math.ceil(sorted.length * WIDE_AS) - 1]);
    }

    /** Filled cells of nearly all the widest rows. */
    int usual() {
        return usual;
    }

    /** From 0 to 1: one cell alone is a title wherever the table has more. */
    double width(int row) {
        return filled[row] == 1 ? 1.0 / usual : Math.min(1, filled[row] / (FULL * usual));
    }

    /** How many rows above are as wide as the table: a header has titles above it, but no rows. */
    int fullAbove(int row) {
        int full = 0;
        for (int i = 0; i < row; i++) {
            full += filled[i] >= FULL * usual ? 1 : 0;
        }
        return full;
    }

    /** The share of columns where this row has words and most cells below are numbers or dates. */
    double contrast(int row) {
        List<String> cells = rows.get(row);
        int contrasts = 0;
        for (int column = 0; column < cells.size(); column++) {
            if (CellShape.name(cells.get(column)) && numbersBelow(row, column)) {
                contrasts++;
            }
        }
        return Math.min(1, (double) contrasts / usual);
    }

    private boolean numbersBelow(int row, int column) {
        int cells = 0;
        int numbers = 0;
        for (int i = row + 1; i < Math.min(rows.size(), row + 1 + BELOW); i++) {
            String cell = column < rows.get(i).size() ? rows.get(i).get(column) : "";
            cells += cell.isBlank() ? 0 : 1;
            numbers += CellShape.numeric(cell) ? 1 : 0;
        }
        return numbers > 0 && numbers >= MOSTLY * cells;
    }
}
