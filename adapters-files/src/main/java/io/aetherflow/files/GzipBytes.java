package io.aetherflow.files;

import io.aetherflow.core.failure.AetherException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** The compressed bytes of a gzip file, and what stands around the deflated data of its members (RFC 1952). */
final class GzipBytes implements Closeable {

    private static final int CHUNK = 1 << 16;
    private static final int DEFLATE = 8;
    private static final int CRC_OF_HEADER = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xE0;
    private static final String AGAIN = "Compress it again, or upload it unpacked.";

    private final InputStream in;
    private final Refusals refusals;
    private final byte[] buffer = new byte[CHUNK];
    private int next;
    private int end;
    private long taken;
    /** Read by whoever shows progress, on another thread. */
    private volatile long position;

    GzipBytes(InputStream in, Refusals refusals) {
        this.in = in;
        this.refusals = refusals;
    }

    static boolean begin(byte[] head) {
        return head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    long position() {
        return position;
    }

    /** Goes behind the header of the next member. False where there is none; zeros may fill the file up. */
    boolean member(boolean first) throws IOException {
        int magic = first ? next() : padding();
        if (magic < 0) {
            return false;
        }
        if (magic != 0x1F || next() != 0x8B || next() != DEFLATE) {
            throw damaged();
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw damaged();
        }
        skip(6);
        optional(flags);
        return true;
    }

    private void optional(int flags) throws IOException {
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & CRC_OF_HEADER) != 0) {
            skip(2);
        }
    }

    /** The first byte that is not zero, or -1. */
    private int padding() throws IOException {
        while (next < end || fill()) {
            byte b = buffer[next++];
            if (b != 0) {
                return b & 0xFF;
            }
        }
        return -1;
    }

    /** Hands the bytes that are at hand to the inflater. */
    void feed(Inflater inflater) {
        inflater.setInput(buffer, next, end - next);
        next = end;
    }

    void refill(Inflater inflater) throws IOException {
        if (!fill()) {
            throw cut();
        }
        feed(inflater);
    }

    void unread(int count) {
        next = end - count;
    }

    /** Takes the member's trailer. */
    void checksums(long crc, long size) throws IOException {
        if (word() != crc || word() != (size & 0xFFFFFFFFL)) {
            throw damaged();
        }
    }

    private long word() throws IOException {
        long low = next() | next() << 8;
        return low | (long) (next() | next() << 8) << 16;
    }

    private int next() throws IOException {
        if (next == end && !fill()) {
            throw cut();
        }
        return buffer[next++] & 0xFF;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int letter = next();
        while (letter != 0) {
            letter = next();
        }
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(0, count);
        taken += end;
        position = taken;
        return end > 0;
    }

    AetherException damaged() {
        return refusals.file("is compressed with gzip and damaged: its bytes are not what they were", AGAIN);
    }

    private AetherException cut() {
        return refusals.file("is compressed with gzip and cut off: its end is missing", "Upload the whole file again.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
