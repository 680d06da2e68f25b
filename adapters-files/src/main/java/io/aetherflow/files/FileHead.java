package io.aetherflow.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The first bytes of a file, from which container, encoding and delimiter are told. */
final class FileHead {

    private static final int LENGTH = 1 << 18;

    private static final int MAGIC = 1 << 13;

    private final byte[] bytes;

    private FileHead(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Leaves the stream behind the head. */
    static FileHead of(InputStream in) throws IOException {
        return new FileHead(in.readNBytes(LENGTH));
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether these are all the bytes there are. */
    boolean whole() {
        return bytes.length < LENGTH;
    }

    boolean begins(String latin1) {
        return bytes.length >= latin1.length() && latin1(latin1.length()).equals(latin1);
    }

    boolean mentions(String latin1) {
        return latin1(bytes.length).contains(latin1);
    }

    private String latin1(int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** NUL bytes in the first 8 KB at even (0) or odd (1) positions. */
    int nuls(int parity) {
        int nuls = 0;
        for (int i = parity; i < Math.min(MAGIC, bytes.length); i += 2) {
            if (bytes[i] == 0) {
                nuls++;
            }
        }
        return nuls;
    }

    /** How many bytes {@link #nuls} looks at. */
    int magic() {
        return Math.min(MAGIC, bytes.length);
    }
}
