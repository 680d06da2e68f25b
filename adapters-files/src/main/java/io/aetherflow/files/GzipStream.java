package io.aetherflow.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip of one or many members, and refuses in words what is cut off, damaged or swells beyond the limits. Java's
 * own stream takes a member's end for the file's wherever the source can't say how much is available, and so loses rows.
 */
final class GzipStream extends InputStream {

    /** Unpacked bytes up to which any ratio is harmless. */
    private static final long SMALL = 1 << 20;

    private final GzipBytes packed;
    private final ReadLimits limits;
    private final Refusals refusals;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean inMember;
    private boolean ended;
    private long unpacked;

    GzipStream(InputStream in, ReadLimits limits, Refusals refusals) {
        this.packed = new GzipBytes(in, refusals);
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Compressed bytes taken so far. */
    long position() {
        return packed.position();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || begin()) {
            int count = inflate(target, from, length);
            if (count > 0) {
                crc.update(target, from, count);
                unpacked += count;
                checkSize();
                return count;
            }
            advance();
        }
        return -1;
    }

    private boolean begin() throws IOException {
        if (!ended && packed.member(unpacked == 0 && packed.position() == 0)) {
            inMember = true;
            packed.feed(inflater);
            return true;
        }
        ended = true;
        return false;
    }

    private int inflate(byte[] target, int from, int length) {
        try {
            return inflater.inflate(target, from, length);
        } catch (DataFormatException e) {
            throw packed.damaged();
        }
    }

    /** Nothing came out: the member has ended, or it needs more bytes. */
    private void advance() throws IOException {
        if (inflater.finished()) {
            packed.unread(inflater.getRemaining());
            packed.checksums(crc.getValue(), inflater.getBytesWritten());
            inflater.reset();
            crc.reset();
            inMember = false;
        } else if (inflater.needsInput()) {
            packed.refill(inflater);
        } else {
            throw packed.damaged();
        }
    }

    private void checkSize() {
        if (unpacked > limits.maxDecompressed()) {
            throw refusals.file(
                    "unpacks to more than " + Refusals.number(limits.maxDecompressed())
                            + " bytes, the most that is read",
                    "Split the table into several files.");
        }
        long taken = packed.position() - inflater.getRemaining();
        if (unpacked > SMALL && unpacked > limits.maxRatio() * taken) {
            throw refusals.file(
                    "unpacks to more than " + Refusals.number(limits.maxRatio())
                            + " times its compressed size, as no real table does",
                    "Unpack it, check what it holds, and upload the table itself.");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
