package io.aetherflow.files.header;

import io.aetherflow.core.dataset.Vocabulary;
import java.util.List;

/**
 * Tells the header from the titles, dates and remarks above it: the row that looks most like the names of the rows below.
 */
public final class HeaderRow {

    /** How many rows may stand before the header, and be the header. */
    public static final int CANDIDATES = 15;

    private static final double KNOWN = 6;
    private static final double WIDTH = 2;
    private static final double NAMES = 1.5;
    private static final double DISTINCT = 2;
    private static final double CONTRAST = 2;
    /** For each row of the table's width above, some at most: rows do not stand above their header. */
    private static final double ROW_ABOVE = 0.75;

    private static final int ROWS_ABOVE = 4;
    /** Of rows that are alike, the first. */
    private static final double LATER = 0.03;

    private HeaderRow() {}

    /**
     * A choice among rows.
     *
     * @param score the higher, the more like a header; comparable between sheets
     */
    public record Choice(int index, double score) {}

    /**
     * Chooses the row that names the columns.
     *
     * @param rows the table's beginning without blank rows, candidates first; at least one, and better some dozens
     * @return the position of the header among them
     */
    public static Choice choose(List<List<String>> rows, Vocabulary vocabulary) {
        TableShape shape = new TableShape(rows);
        Choice best = new Choice(0, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < Math.min(CANDIDATES, rows.size()); i++) {
            double score = score(rows.get(i), i, shape, vocabulary);
            if (score > best.score()) {
                best = new Choice(i, score);
            }
        }
        return best;
    }

    private static double score(List<String> row, int index, TableShape shape, Vocabulary vocabulary) {
        List<String> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        double width = shape.width(index);
        return KNOWN * known(row, filled.size(), shape, vocabulary) * width
                + WIDTH * width
                + NAMES * names(filled)
                + DISTINCT * filled.stream().distinct().count() / filled.size()
                + CONTRAST * shape.contrast(index)
                - ROW_ABOVE * Math.min(ROWS_ABOVE, shape.fullAbove(index))
                - LATER * index;
    }

    /** One word alone is a title, however well known, wherever the table has more columns. */
    private static double known(List<String> row, int filled, TableShape shape, Vocabulary vocabulary) {
        boolean title = filled == 1 && shape.usual() > 1;
        return title ? 0 : Math.min(1, (double) vocabulary.known(row) / shape.usual());
    }

    private static double names(List<String> filled) {
        boolean years = CellShape.years(filled);
        long names = filled.stream()
                .filter(cell -> CellShape.name(cell) || (years && CellShape.numeric(cell)))
                .count();
        return (double) names / filled.size();
    }
}
