package io.aetherflow.postgres.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of Postgres's binary COPY format, in network order; grows to the largest row. */
final class CopyBuffer {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);
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
        reserve(Short.BYTES);
        SHORT.set(bytes, size, (short) value);
        size += Short.BYTES;
    }

    void int4(int value) {
        reserve(Integer.BYTES);
        INT.set(bytes, size, value);
        size += Integer.BYTES;
    }

    void int8(long value) {
        reserve(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** The first so many of a long's eight bytes. */
    void int8(long value, int length) {
        int8(value);
        size -= Long.BYTES - length;
    }

    /** Begins a field whose length is not known yet; {@link #end} closes it. */
    int begin() {
        int4(0);
        return size;
    }

    void end(int begun) {
        INT.set(bytes, begun - Integer.BYTES, size - begun);
    }

    /** UTF-8, without a copy between; half of a surrogate pair becomes a question mark, as everywhere in Java. */
    void utf8(String text) {
        int length = text.length();
        reserve(length * UTF8_MOST);
        for (int i = ascii(text, length); i < length; i++) {
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

    /** Writes up to the first letter that is none of ASCII; says where that is. */
    private int ascii(String text, int length) {
        byte[] to = bytes;
        int from = size;
        int at = 0;
        while (at < length) {
            char letter = text.charAt(at);
            if (letter >= 0x80) {
                break;
            }
            to[from + at++] = (byte) letter;
        }
        size += at;
        return at;
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

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }
}
