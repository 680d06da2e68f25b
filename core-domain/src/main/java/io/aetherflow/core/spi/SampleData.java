package io.aetherflow.core.spi;

import java.io.IOException;
import java.io.Writer;

/** Writes realistic sample files of a department, edge cases included. */
public interface SampleData {

    /** The name of the schema the files are for. */
    String schema();

    /**
     * Writes one CSV file, in bounded memory; the same rows and seed give the same bytes.
     *
     * @param rows records to write, the header not counted
     */
    void write(long rows, long seed, Writer out) throws IOException;
}
