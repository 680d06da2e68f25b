package io.aetherflow.files.workbook;

/**
 * What a sane workbook stays under; beyond it reading stops with a message, in bounded memory.
 *
 * @param ratio how many times its own size a workbook may unpack to, once that is more than 16 MiB
 * @param decompressedBytes of all its parts together
 * @param sharedTextBytes of memory for the texts that cells share, which a sheet may refer to in any order
 * @param parts files inside the workbook
 * @param columns up to the last cell of a row that holds anything
 * @param rowLength characters of one row, 4 Mi at most
 */
public record WorkbookLimits(
        int ratio, long decompressedBytes, long sharedTextBytes, int parts, int columns, int rowLength) {

    public static final WorkbookLimits DEFAULT = new WorkbookLimits(100, 10L << 30, 256L << 20, 10_000, 1_000, 1 << 20);

    private static final int LONGEST_ROW = 1 << 22;

    public WorkbookLimits {
        if (rowLength > LONGEST_ROW) {
            throw new IllegalArgumentException("a row has " + LONGEST_ROW + " characters at most");
        }
        if (Math.min(Math.min(ratio, parts), Math.min(columns, rowLength)) < 1
                || Math.min(decompressedBytes, sharedTextBytes) < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
    }
}
