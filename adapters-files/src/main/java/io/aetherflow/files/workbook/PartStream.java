package io.aetherflow.files.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * One part of a workbook, unpacked, and held to what the directory says of it: its length, so that sizes which lie are
 * found at once, and its checksum, at the end. What is wrong is thrown as the house's own exception, past the XML parser.
 */
final class PartStream extends InputStream {

    /** Of one tag, comment or the like, all of which the parser takes into memory whole. */
    private static final int EVENT_BYTES = 4 << 20;

    private final InputStream unpacked;
    private final ZipEntry entry;
    private final WorkbookRefusals refusals;
    private final CRC32 checksum = new CRC32();
    private long count;
    private long eventFrom;

    PartStream(InputStream unpacked, ZipEntry entry, WorkbookRefusals refusals) {
        this.unpacked = unpacked;
        this.entry = entry;
        this.refusals = refusals;
    }

    String name() {
        return entry.getName();
    }

    /** The part that is read of the whole, from 0 to 1. */
    double progress() {
        return entry.getSize() <= 0 ? 1 : (double) count / entry.getSize();
    }

    /** The parser is about to take one event. */
    void beginEvent() {
        eventFrom = count;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        int read = unpack(bytes, from, length);
        if (read < 0) {
            checkWhole();
            return read;
        }
        checksum.update(bytes, from, read);
        count += read;
        checkLengths();
        return read;
    }

    private int unpack(byte[] bytes, int from, int length) {
        try {
            return unpacked.read(bytes, from, length);
        } catch (IOException e) {
            throw StorageFaults.unpacking("its part " + name(), e, refusals);
        }
    }

    private void checkLengths() {
        if (count > entry.getSize()) {
            throw refusals.suspicious("is a workbook whose part " + name() + " unpacks to more than the "
                    + WorkbookRefusals.number(entry.getSize()) + " bytes that it declares");
        }
        if (count - eventFrom > EVENT_BYTES) {
            throw refusals.suspicious("is a workbook whose part " + name() + " holds one tag or text of more than "
                    + WorkbookRefusals.number(EVENT_BYTES) + " bytes");
        }
    }

    private void checkWhole() {
        if (count != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw refusals.damaged("its part " + name() + " does not match its checksum", null);
        }
    }

    /** Reads what is left, so that the checksum of the whole is known to be right. */
    void drain() {
        byte[] rest = new byte[1 << 14];
        do {
            beginEvent();
        } while (read(rest, 0, rest.length) >= 0);
    }

    @Override
    public void close() {
        try {
            unpacked.close();
        } catch (IOException e) {
            throw StorageFaults.reading(refusals.fileName(), e);
        }
    }
}
