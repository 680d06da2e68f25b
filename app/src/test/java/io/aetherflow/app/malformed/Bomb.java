package io.aetherflow.app.malformed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.Deflater;

/**
 * One deflated block of one character, a thousand to one, again and again: gigabytes that cost nothing to make.
 *
 * @param times that the block follows the beginning
 */
record Bomb(byte[] first, byte[] block, int times) {

    private static final int BLOCK = 1 << 20;
    /** An empty last block with fixed codes. */
    private static final byte[] END = {3, 0};

    /** So many mebibytes of one character behind a text. */
    static Bomb of(byte[] text, char filling, int mebibytes) {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) filling);
        return new Bomb(packed(text), packed(block), mebibytes);
    }

    long packedSize() {
        return first.length + (long) times * block.length + END.length;
    }

    InputStream open() {
        return joined(stream(first), repeated(block, times), stream(END));
    }

    static InputStream repeated(byte[] bytes, int times) {
        return new SequenceInputStream(Collections.enumeration(
                Collections.nCopies(times, bytes).stream().map(Bomb::stream).toList()));
    }

    static InputStream joined(InputStream... parts) {
        return new SequenceInputStream(Collections.enumeration(Arrays.asList(parts)));
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** Ends on a whole byte and needs nothing of what came before. */
    static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            var packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            int length = buffer.length;
            while (length == buffer.length) {
                length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                packed.write(buffer, 0, length);
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
