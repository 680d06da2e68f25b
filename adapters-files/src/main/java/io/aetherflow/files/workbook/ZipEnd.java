package io.aetherflow.files.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The record at the end of a zip that says where its directory is and how long. Looked at before the directory is taken
 * into memory, which the JDK does whole.
 */
final class ZipEnd {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT = 0xFFFF;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END64 = 0x06064b50;
    private static final int END64_LENGTH = 56;
    /** Far more than the name of a workbook's part needs. */
    private static final long ENTRY_BYTES = 1 << 10;

    private final FileChannel file;
    private final WorkbookLimits limits;
    private final WorkbookRefusals refusals;

    private ZipEnd(FileChannel file, WorkbookLimits limits, WorkbookRefusals refusals) {
        this.file = file;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Refuses a file without an end, and one with a directory of unreasonable length. */
    static void check(Path file, WorkbookLimits limits, WorkbookRefusals refusals) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            new ZipEnd(channel, limits, refusals).check();
        }
    }

    private void check() throws IOException {
        int length = (int) Math.min(file.size(), LOCATOR_LENGTH + END_LENGTH + COMMENT);
        ByteBuffer tail = bytes(file.size() - length, length);
        boolean found = false;
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                found = true;
                check(tail, at);
                if (at + END_LENGTH + word(tail, at + 20) == length) {
                    return;
                }
            }
        }
        if (!found) {
            throw refusals.truncated();
        }
    }

    private void check(ByteBuffer tail, int at) throws IOException {
        long entries = word(tail, at + 10);
        long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
        int locator = at - LOCATOR_LENGTH;
        if (locator >= 0 && tail.getInt(locator) == LOCATOR) {
            ByteBuffer end = bytes(tail.getLong(locator + 8), END64_LENGTH);
            if (end.limit() == END64_LENGTH && end.getInt(0) == END64) {
                entries = end.getLong(32);
                directory = end.getLong(40);
            }
        }
        if (entries < 0 || entries > limits.parts() || directory < 0 || directory > limits.parts() * ENTRY_BYTES) {
            throw tooMany(limits, refusals);
        }
    }

    static RuntimeException tooMany(WorkbookLimits limits, WorkbookRefusals refusals) {
        return refusals.suspicious(
                "is a workbook of more than " + WorkbookRefusals.number(limits.parts()) + " parts, which is too many");
    }

    /** As many of these bytes as the file has. */
    private ByteBuffer bytes(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        while (at >= 0 && bytes.hasRemaining()) {
            int count = file.read(bytes, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        return bytes.flip();
    }

    private static int word(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
