package io.aetherflow.files;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.files.header.CellShape;
import io.aetherflow.files.header.HeaderRow;
import java.io.IOException;
import java.util.List;

/** Tells the delimiter: the one by which the most records, parsed with their quotes, have one field count. */
final class Delimiters {

    /** Of two that split alike, the one that is rarer in texts and numbers. */
    private static final char[] CANDIDATES = {'\t', '|', ';', ','};

    private static final char USUAL = ',';
    /** Decimal commas split every row alike, but not the header. */
    private static final double NO_HEADER = 0.25;
    /** A blank after nearly each is how texts are punctuated. */
    private static final double PUNCTUATION = 0.5;

    private static final double NEARLY_ALL = 0.8;
    private static final double LINE_ABOVE = 0.1;
    private static final double LEAST = 0.1;

    private final Sample sample;
    private final ReadLimits limits;
    private final Refusals refusals;

    Delimiters(Sample sample, ReadLimits limits, Refusals refusals) {
        this.sample = sample;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Where none separates anything, the first that splits nothing: a table of one column. */
    char best() throws IOException {
        char best = 0;
        double most = LEAST;
        for (char candidate : CANDIDATES) {
            double score = score(SampleRecords.of(sample, candidate, limits, refusals));
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best == 0 ? ofOneColumn() : best;
    }

    private char ofOneColumn() throws IOException {
        for (int i = CANDIDATES.length - 1; i >= 0; i--) {
            List<RawRecord> records = SampleRecords.of(sample, CANDIDATES[i], limits, refusals);
            if (records.stream().allMatch(record -> record.size() == 1)) {
                return CANDIDATES[i];
            }
        }
        return USUAL;
    }

    /** The best that any field count gives: in a table of ragged rows the commonest need not be the header's. */
    private static double score(List<RawRecord> records) {
        double punctuation = punctuated(records) ? PUNCTUATION : 1;
        return records.stream()
                .mapToInt(RawRecord::size)
                .filter(width -> width > 1)
                .distinct()
                .mapToDouble(width -> punctuation * score(records, width))
                .max()
                .orElse(0);
    }

    /**
     * From the first record with this field count on, the share of those that have it, squared, times the bits of that
     * count; less where that first record is no header.
     */
    private static double score(List<RawRecord> records, int width) {
        int first = 0;
        while (records.get(first).size() != width) {
            first++;
        }
        if (first > 0 && listed(records)) {
            return 0;
        }
        long alike = records.stream().filter(record -> record.size() == width).count();
        double share = (double) alike / (records.size() - first);
        double header = header(records, first) ? 1 : NO_HEADER;
        return share * share * Math.log(width) * header / (1 + LINE_ABOVE * first);
    }

    private static boolean header(List<RawRecord> records, int index) {
        return index < HeaderRow.CANDIDATES
                && records.get(index).cells().stream().noneMatch(CellShape::numeric)
                && records.subList(0, index).stream().noneMatch(Delimiters::otherwiseSplit);
    }

    /** A record that this delimiter leaves whole, and another one would not. */
    private static boolean otherwiseSplit(RawRecord record) {
        for (char other : CANDIDATES) {
            if (record.cell(0).chars().filter(c -> c == other).count() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Words and no number, punctuated, below a line that is not split: a column of "Doe, Ann". */
    private static boolean listed(List<RawRecord> records) {
        return punctuated(records)
                && records.stream().flatMap(record -> record.cells().stream()).noneMatch(CellShape::numeric);
    }

    private static boolean punctuated(List<RawRecord> records) {
        long splits = 0;
        long blanks = 0;
        for (RawRecord record : records) {
            for (int i = 1; i < record.size(); i++) {
                splits++;
                blanks += record.cell(i).startsWith(" ") ? 1 : 0;
            }
        }
        return blanks > NEARLY_ALL * splits;
    }
}
