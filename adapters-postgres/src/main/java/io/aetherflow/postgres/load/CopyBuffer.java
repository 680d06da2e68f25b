package io.aetherflow.postgres.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of Postgres's binary COPY format, in network order; grows to the largest row. */
final class CopyBuffer {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NULL = -1;
    private static final int UTF8_MOST = 3;

    private byte[] bytes;
    private int size;

    CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void header() {
        reserve(SIGNATURE.length);
        System.arraycopy(SIGNATURE, 0, bytes, size, SIGNATURE.length);
        size += SIGNATURE.length;
        int4(0);
        int4(0);
    }

    void trailer() {
        int2(-1);
    }

    void nothing() {
        int4(NULL);
    }

    void int1(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void int2(int value) {
        reserve(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    void int4(int value) {
        reserve(4);
        put4(size, value);
        size += 4;
    }

    void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }

    /** Begins a field whose length is not known yet; {@link #end} closes it. */
    int begin() {
        int4(0);
        return size;
    }

    void end(int begun) {
        put4(begun - 4, size - begun);
    }

    /** UTF-8, without a copy between; half of a surrogate pair becomes a question mark, as everywhere in Java. */
    void utf8(CharSequence text) {
        int length = text.length();
        reserve(length * UTF8_MOST);
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                bytes[size++] = (byte) letter;
            } else if (Character.isHighSurrogate(letter)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                beyond(Character.toCodePoint(letter, text.charAt(++i)));
            } else {
                beyond(Character.isSurrogate(letter) ? '?' : letter);
            }
        }
    }

    private void beyond(int point) {
        if (point < 0x80) {
            bytes[size++] = (byte) point;
        } else if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >> 6);
            continuation(point);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | point >> 12);
            continuation(point >> 6);
            continuation(point);
        } else {
            bytes[size++] = (byte) (0xF0 | point >> 18);
            continuation(point >> 12);
            continuation(point >> 6);
            continuation(point);
        }
    }

    private void continuation(int bits) {
        bytes[size++] = (byte) (0x80 | bits & 0x3F);
    }

    private void put4(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
