package io.aetherflow.core.dataset;

import org.jspecify.annotations.Nullable;

/** Pulls a file's records, one at a time, in bounded memory. */
public interface RecordReader extends AutoCloseable {

    /** How the file is read: what was asked for, with what was inferred filled in. */
    FileFacts facts();

    /**
     * The next record after the header, blank ones left out; null at the end. Throws {@code VALIDATION} with the line
     * where the file can't be read on (an unclosed quote, a record over the limit, undecodable bytes), and
     * {@code TRANSIENT_IO} where its storage fails.
     */
    @Nullable
    RawRecord next();

    /** Bytes of the file consumed so far, for progress. */
    long position();

    @Override
    void close();
}
