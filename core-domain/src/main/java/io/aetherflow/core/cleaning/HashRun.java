package io.aetherflow.core.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sorted distinct hashes in a temporary file. */
final class HashRun {

    private static final int BUFFER = 1 << 16;

    private final Path file;

    private HashRun(Path file) {
        this.file = file;
    }

    static HashRun create() throws IOException {
        return new HashRun(Files.createTempFile("row-hashes", ".run"));
    }

    Sink write() throws IOException {
        return new Sink(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)));
    }

    Cursor read() throws IOException {
        return new Cursor(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Takes hashes in order. */
    static final class Sink implements AutoCloseable {

        private final DataOutputStream out;

        private Sink(DataOutputStream out) {
            this.out = out;
        }

        void add(long high, long low) throws IOException {
            out.writeLong(high);
            out.writeLong(low);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Stands on one hash of a run; ordered by it. */
    static final class Cursor implements AutoCloseable, Comparable<Cursor> {

        private final DataInputStream in;
        private long high;
        private long low;

        private Cursor(DataInputStream in) {
            this.in = in;
        }

        /** Moves to the next hash; false at the end. */
        boolean next() throws IOException {
            try {
                high = in.readLong();
                low = in.readLong();
                return true;
            } catch (EOFException end) {
                return false;
            }
        }

        long high() {
            return high;
        }

        long low() {
            return low;
        }

        @Override
        public int compareTo(Cursor other) {
            return PairSort.compare(high, low, other.high, other.low);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
