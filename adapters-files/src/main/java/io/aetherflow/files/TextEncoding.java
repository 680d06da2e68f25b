package io.aetherflow.files;

import io.aetherflow.core.dataset.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * How a file's bytes become text. Decided from its beginning: a byte order mark, else what the uploader says, else UTF-8.
 * Nothing is ever replaced: text that is not what was decided is refused where it is met.
 *
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {

    static TextEncoding of(byte[] head, ReadOptions options, Refusals refusals) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        String asked = options.encoding();
        return new TextEncoding(asked == null ? StandardCharsets.UTF_8 : named(asked, refusals), 0);
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset named(String name, Refusals refusals) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw refusals.file(
                    "can't be read in the encoding \"" + name + "\": there is none of that name",
                    "Leave options.encoding out, or use a name such as UTF-8, windows-1252, ISO-8859-1 or CP850.");
        }
    }

    /** Whether NUL bytes are a normal part of such text. */
    boolean wide() {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** The whole text: the bytes that were already read, then the rest. */
    StrictDecoder text(byte[] head, InputStream rest) {
        InputStream first = new ByteArrayInputStream(head, markLength, head.length - markLength);
        return new StrictDecoder(new SequenceInputStream(first, rest), charset, markLength);
    }

    /** The text of the beginning alone, as far as it can be decoded. */
    String sample(byte[] head) throws IOException {
        StringBuilder text = new StringBuilder(head.length);
        char[] chars = new char[1 << 13];
        try (StrictDecoder decoder = text(head, InputStream.nullInputStream())) {
            for (int count = decoder.read(chars); count >= 0; count = decoder.read(chars)) {
                text.append(chars, 0, count);
            }
        } catch (UndecodableBytes e) {
            // A character cut in two by the end of the sample, or a fault that the reading itself will name.
            return text.toString();
        }
        return text.toString();
    }
}
