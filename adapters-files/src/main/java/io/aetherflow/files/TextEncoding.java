package io.aetherflow.files;

import io.aetherflow.core.dataset.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/**
 * How a file's bytes become text. Nothing is ever replaced: text that is not what was decided is refused where it is met.
 *
 * @param markLength bytes of the byte order mark
 * @param evidence what was found that is not ASCII, decoded; empty where only the beginning was looked at
 * @param guessed whether the bytes would bear another reading too
 */
record TextEncoding(Charset charset, int markLength, String evidence, boolean guessed) {

    static TextEncoding certain(Charset charset, int markLength) {
        return new TextEncoding(charset, markLength, "", false);
    }

    /** As the uploader says. */
    static TextEncoding asked(ReadOptions options, Refusals refusals) {
        String name = String.valueOf(options.encoding());
        try {
            return certain(Charset.forName(name.strip()), 0);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw refusals.file(
                    "can't be read in the encoding \"" + name + "\": there is none of that name",
                    "Leave options.encoding out, or use a name such as UTF-8, windows-1252, ISO-8859-1 or CP850.");
        }
    }

    /** Up to three words that show whether the encoding was told right. */
    List<String> samples(String beginning) {
        return SampleWords.of(evidence.isEmpty() ? beginning : evidence);
    }

    /** What the uploader should know. */
    Optional<String> note(List<String> samples) {
        String words = samples.isEmpty() ? "" : ", as in '" + String.join("', '", samples) + "'";
        return guessed
                ? Optional.of("The file is not UTF-8; it is read as " + charset.name() + words + ".")
                : Optional.empty();
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
