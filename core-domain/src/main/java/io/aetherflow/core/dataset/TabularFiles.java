package io.aetherflow.core.dataset;

/** Port: files of any supported format, as records. */
public interface TabularFiles {

    /**
     * Opens a file from its beginning. Throws {@code VALIDATION}, in words for the uploader, where the bytes are not a
     * table that can be read: the wrong container, undecodable text, no header.
     */
    RecordReader open(FileSource source, ReadOptions options);
}
