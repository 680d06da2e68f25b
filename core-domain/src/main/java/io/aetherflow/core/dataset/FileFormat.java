package io.aetherflow.core.dataset;

/** Port: one kind of file that holds a table, told by its first bytes, whatever its name. */
public interface FileFormat {

    /** How many bytes {@link #recognises} is shown, or all of a shorter file. */
    int HEAD = 1 << 16;

    /** As it is called in {@link FileFacts#fileType}: {@code xlsx}, {@code parquet}, … */
    String name();

    /** @param head the file's beginning, decompressed */
    boolean recognises(byte[] head);

    /** As {@link TabularFiles#open}, for a file that was recognised. */
    RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary);
}
