package io.aetherflow.files.nested;

import java.io.Closeable;
import java.util.List;

/** Goes through a nested document from its beginning, whatever its notation, once and in bounded memory. */
interface Walk extends Closeable {

    Step next();

    /** Of the object, list or value just met; empty at the top of the document and in a row. */
    String name();

    /** Of the value or text just met, or the broken line; empty where there is no value. */
    String text();

    /** How many characters {@link #text()} has, without making it. */
    int length();

    /** The physical line where the last step is. */
    long line();

    /**
     * Leaves the object, list or row just entered, and gives all that is in it as one short text; empty where the
     * notation has none.
     */
    String compact();

    /** Leaves the object, list or row just entered. */
    void skip();

    /** What to call the top of the document; known once it was entered. */
    String top();

    /** Whether equal names in one object are a list, rather than the last one counting. */
    boolean repeats();

    /** As in {@link io.aetherflow.core.dataset.FileFacts#fileType}; final at the end. */
    String fileType();

    /** A few words of the file that are not ASCII alone. */
    List<String> samples();

    /** Bytes of the file consumed so far. */
    long position();

    @Override
    void close();
}
