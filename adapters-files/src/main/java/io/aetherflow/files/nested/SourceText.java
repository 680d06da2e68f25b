package io.aetherflow.files.nested;

import io.aetherflow.core.dataset.FileSource;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A file's characters, none of them a replacement: bytes that are not of the encoding are refused with their line. */
final class SourceText extends Reader {

    private static final int CHUNK = 1 << 16;
    private static final int SAMPLES = 3;
    private static final int WORD = 40;

    private final SourceBytes in;
    private final CharsetDecoder decoder;
    private final Refusals refusals;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private boolean exhausted;
    private boolean ended;
    private long breaks;
    private boolean afterReturn;
    private final Set<String> samples = new LinkedHashSet<>();
    /** The second half of a character whose first half had room alone. */
    private char half;

    private SourceText(SourceBytes in, Charset charset, Refusals refusals) {
        this.in = in;
        this.refusals = refusals;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static SourceText open(FileSource source, Encoding encoding, Refusals refusals) {
        SourceBytes in = SourceBytes.open(source, refusals);
        try {
            in.head(encoding.markLength());
            return new SourceText(in, encoding.charset(), refusals);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    long position() {
        return in.position();
    }

    /** Whether the reader was told that there is no more. */
    boolean ended() {
        return ended;
    }

    /** The line where the characters handed out so far end. */
    long line() {
        return breaks + 1;
    }

    /** A few words that are not ASCII alone. */
    List<String> samples() {
        return List.copyOf(samples);
    }

    @Override
    public int read(char[] target, int from, int length) {
        if (half != 0) {
            target[from] = half;
            half = 0;
            return 1;
        }
        if (length > 1) {
            return decode(target, from, length);
        }
        char[] two = new char[2];
        int count = decode(two, 0, 2);
        target[from] = two[0];
        half = count == 2 ? two[1] : 0;
        return Math.min(count, 1);
    }

    /** @param length at least 2, since some characters are two {@code char}s */
    private int decode(char[] target, int from, int length) {
        CharBuffer chars = CharBuffer.wrap(target, from, length);
        while (chars.position() == from) {
            CoderResult result = decoder.decode(bytes, chars, exhausted);
            if (result.isError() && chars.position() == from) {
                throw undecodable(result.length());
            }
            if (result.isUnderflow() && chars.position() == from && !fill()) {
                ended = true;
                return -1;
            }
        }
        count(target, from, chars.position());
        return chars.position() - from;
    }

    /** False where there is nothing left. */
    private boolean fill() {
        if (exhausted) {
            return false;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        exhausted = count < 0;
        bytes.position(bytes.position() + Math.max(0, count));
        bytes.flip();
        return true;
    }

    private void count(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                breaks++;
            }
            afterReturn = c == '\r';
            if (c > 127 && samples.size() < SAMPLES && Character.isLetter(c)) {
                i = sample(chars, from, i, to);
            }
        }
    }

    /** Goes to the last letter of the word. */
    private int sample(char[] chars, int from, int at, int to) {
        int begin = at;
        while (begin > from && Character.isLetter(chars[begin - 1])) {
            begin--;
        }
        int end = at + 1;
        while (end < to && Character.isLetter(chars[end])) {
            end++;
        }
        if (end - begin <= WORD) {
            samples.add(new String(chars, begin, end - begin));
        }
        return end - 1;
    }

    private RuntimeException undecodable(int length) {
        StringBuilder fault = new StringBuilder();
        for (int i = 0; i < Math.min(length, bytes.remaining()); i++) {
            fault.append(String.format(Locale.ROOT, " 0x%02X", bytes.get(bytes.position() + i)));
        }
        String name = decoder.charset().name();
        return refusals.line(
                line(),
                "holds the bytes" + fault + ", which are not " + name,
                "Save the file as UTF-8, or pass its true encoding in options.encoding.");
    }

    @Override
    public void close() {
        in.close();
    }
}
