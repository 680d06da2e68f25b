package io.aetherflow.files.header;

import io.aetherflow.core.dataset.Vocabulary;
import java.util.List;

/**
 * Tells the header from the titles, dates and remarks above it: the row that looks most like the names of the rows below.
 */
public final class HeaderRow {

    /** How many rows may stand before the header, and be the header. */
    public static final int CANDIDATES = 15;

    private HeaderRow() {}

    /** A choice among rows. @param score the higher, the more like a header; comparable between sheets */
    public record Choice(int index, double score) {}

    /**
     * @param rows the table's beginning without blank rows, candidates first; at least one
     * @return the position of the header among them
     */
    public static Choice choose(List<List<String>> rows, Vocabulary vocabulary) {
        long usual = usualWidth(rows);
        Choice best = new Choice(0, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < Math.min(CANDIDATES, rows.size()); i++) {
            double score = score(rows.get(i), usual, vocabulary);
            if (score > best.score()) {
                best = new Choice(i, score);
            }
        }
        return best;
    }

    private static double score(List<String> row, long usual, Vocabulary vocabulary) {
        List<String> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty()) {
            return 0;
        }
        double width = Math.min(1, (double) filled.size() / usual);
        double words = share(filled, filled.stream().filter(HeaderRow::word).count());
        double distinct = share(filled, filled.stream().distinct().count());
        double known = (double) vocabulary.known(row) / usual;
        return 4 * known + 2 * width + words + distinct;
    }

    private static double share(List<String> all, long some) {
        return (double) some / all.size();
    }

    private static boolean word(String cell) {
        return cell.chars().filter(Character::isLetter).count() * 2
                > cell.strip().length();
    }

    private static long usualWidth(List<List<String>> rows) {
        List<Long> widths = rows.stream()
                .map(row -> row.stream().filter(cell -> !cell.isBlank()).count())
                .sorted()
                .toList();
        return Math.max(1, widths.get(widths.size() / 2));
    }
}
