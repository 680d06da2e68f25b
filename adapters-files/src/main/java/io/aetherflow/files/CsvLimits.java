package io.aetherflow.files;

/**
 * What a sane delimited file stays under; beyond it reading stops with a message, in bounded memory.
 *
 * @param recordLength characters of one record, its line ends included
 * @param columns cells of one record
 * @param linesInQuotes lines that one record may span; a quote nobody closed is found after so many
 */
public record CsvLimits(int recordLength, int columns, int linesInQuotes) {

    public static final CsvLimits DEFAULT = new CsvLimits(1 << 20, 1_000, 100);

    public CsvLimits {
        if (recordLength < 1 || columns < 1 || linesInQuotes < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
    }
}
