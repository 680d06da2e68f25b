package io.aetherflow.files.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Changes what a zip's directory says of a part. */
final class Zips {

    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    private Zips() {}

    static void declareSize(byte[] zip, String part, int size) {
        directory(zip).putInt(entry(zip, part) + 24, size);
    }

    static void declareChecksum(byte[] zip, String part, int crc) {
        directory(zip).putInt(entry(zip, part) + 16, crc);
    }

    static void encrypt(byte[] zip, String part) {
        int flags = entry(zip, part) + 8;
        directory(zip).putShort(flags, (short) (directory(zip).getShort(flags) | 1));
    }

    private static ByteBuffer directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int entry(byte[] zip, String part) {
        ByteBuffer bytes = directory(zip);
        for (int at = 0; at + ENTRY_LENGTH < zip.length; at++) {
            if (bytes.getInt(at) == ENTRY) {
                int length = Short.toUnsignedInt(bytes.getShort(at + 28));
                String name = new String(zip, at + ENTRY_LENGTH, length, StandardCharsets.UTF_8);
                if (name.equals(part)) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException("no part " + part);
    }
}
