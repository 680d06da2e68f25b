package io.aetherflow.files.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Faults of storage and transport: they know nothing of what the bytes mean. */
final class Bytes {

    private Bytes() {}

    static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    static byte[] flipped(byte[] bytes, int flips, Random random) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < flips; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    static byte[] random(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(4_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] strewn(byte[] bytes, Random random) {
        byte[] strewn = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            strewn[random.nextInt(strewn.length)] = (byte) random.nextInt(256);
        }
        return strewn;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
