package io.aetherflow.files;

/**
 * What a sane file stays under; beyond it reading stops with a message, in bounded memory.
 *
 * @param recordLength characters of one record, its line ends included
 * @param columns cells of one record
 * @param linesInQuotes lines that one record of delimited text may span; a quote nobody closed is found after so many
 * @param maxRatio how many times its compressed size a file may have unpacked; small ones may have more
 * @param maxDecompressed bytes that a compressed file may have unpacked
 */
public record ReadLimits(int recordLength, int columns, int linesInQuotes, int maxRatio, long maxDecompressed) {

    public static final ReadLimits DEFAULT = new ReadLimits(1 << 20, 1_000, 100, 100, 10L << 30);

    public ReadLimits {
        if (recordLength < 1 || columns < 1 || linesInQuotes < 1 || maxRatio < 1 || maxDecompressed < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
    }
}
