package io.aetherflow.lake;

/**
 * What a sane Parquet file stays under; beyond it reading stops with a message, in bounded memory.
 *
 * @param columns after nested ones are taken apart
 * @param recordLength characters of one record
 * @param unpackedBytes of all its pages, or two for each cell where that is more: a page can repeat a value without end
 * @param ratio of unpacked to packed bytes, from 64 MiB unpacked on
 */
public record ParquetLimits(int columns, int recordLength, long unpackedBytes, int ratio) {

    public static final ParquetLimits DEFAULT = new ParquetLimits(1_000, 1 << 20, 10L << 30, 100);

    static final long SMALL = 64L << 20;
}
