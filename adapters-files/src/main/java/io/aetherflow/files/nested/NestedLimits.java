package io.aetherflow.files.nested;

/**
 * What a sane nested document stays under; beyond it reading stops with a message, in bounded memory.
 *
 * @param recordLength characters of one record, of one value and of one line of JSON
 * @param columns of one table
 * @param depth how deep objects and lists, or elements, may lie in each other
 * @param fields differently named fields of the whole document
 */
public record NestedLimits(int recordLength, int columns, int depth, int fields) {

    public static final NestedLimits DEFAULT = new NestedLimits(1 << 20, 1_000, 64, 10_000);

    public NestedLimits {
        if (recordLength < 1 || columns < 1 || depth < 1 || fields < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
    }
}
