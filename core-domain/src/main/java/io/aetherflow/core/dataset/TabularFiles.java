package io.aetherflow.core.dataset;

/** Port: files of any supported format, as records. */
public interface TabularFiles {

    /**
     * Opens a file from its beginning. Throws {@code VALIDATION}, in words for the uploader, where the bytes are not a
     * table that can be read: the wrong container, undecodable text, no header.
     *
     * @param vocabulary decides between rows, sheets and nested lists that could all be the table
     */
    RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary);
}
