package io.aetherflow.files.nested;

import io.aetherflow.core.dataset.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A file's bytes, counted. A storage that fails is told as the house tells it, past any parser on the way. */
final class SourceBytes extends InputStream {

    private final InputStream in;
    private final Refusals refusals;
    private long taken;
    /** Read by whoever shows progress, on another thread. */
    private volatile long position;

    private SourceBytes(InputStream in, Refusals refusals) {
        this.in = in;
        this.refusals = refusals;
    }

    static SourceBytes open(FileSource source, Refusals refusals) {
        try {
            return new SourceBytes(source.bytes().get(), refusals);
        } catch (UncheckedIOException e) {
            throw refusals.storage(e);
        }
    }

    long position() {
        return position;
    }

    /** The first bytes, or all of a shorter file. */
    byte[] head(int length) {
        byte[] head = new byte[length];
        int filled = 0;
        for (int count = 0; count >= 0 && filled < length; filled += Math.max(0, count)) {
            count = read(head, filled, length - filled);
        }
        return Arrays.copyOf(head, filled);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        try {
            int count = in.read(target, from, length);
            taken += Math.max(0, count);
            position = taken;
            return count;
        } catch (IOException | UncheckedIOException e) {
            throw refusals.storage(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException | UncheckedIOException e) {
            throw refusals.storage(e);
        }
    }
}
