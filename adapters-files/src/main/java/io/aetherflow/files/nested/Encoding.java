package io.aetherflow.files.nested;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a nested document's text is written.
 *
 * @param markLength bytes of the byte order mark before it
 */
record Encoding(Charset charset, int markLength) {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** By the byte order mark, else by where the first two characters, always ASCII, have their NULs; null otherwise. */
    static @Nullable Encoding marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(UTF_32LE, 4);
        }
        if (begins(head, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(UTF_32BE, 4);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return begins(head, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : byNuls(head);
    }

    private static @Nullable Encoding byNuls(byte[] head) {
        if (head.length < 4) {
            return null;
        }
        int nuls = (head[0] == 0 ? 8 : 0) + (head[1] == 0 ? 4 : 0) + (head[2] == 0 ? 2 : 0) + (head[3] == 0 ? 1 : 0);
        return switch (nuls) {
            case 0b1110 -> new Encoding(UTF_32BE, 0);
            case 0b0111 -> new Encoding(UTF_32LE, 0);
            case 0b1010 -> new Encoding(StandardCharsets.UTF_16BE, 0);
            case 0b0101 -> new Encoding(StandardCharsets.UTF_16LE, 0);
            default -> null;
        };
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** @param name what the file or the uploader calls it; null stands for UTF-8 */
    static Encoding named(@Nullable String name, Refusals refusals) {
        if (name == null || name.isBlank()) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        try {
            return new Encoding(Charset.forName(name.strip()), 0);
        } catch (IllegalArgumentException e) {
            throw refusals.file(
                    "is said to be written in '" + name + "', an encoding that is not known",
                    "Save it as UTF-8, or pass its true encoding in options.encoding.");
        }
    }

    /** The file's beginning as characters, for a look at what it is. */
    static String text(byte[] head) {
        Encoding marked = marked(head);
        Encoding encoding = marked == null ? new Encoding(StandardCharsets.ISO_8859_1, 0) : marked;
        int from = encoding.markLength();
        return new String(head, from, head.length - from, encoding.charset());
    }
}
