package io.aetherflow.files;

import io.aetherflow.core.failure.AetherException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, counted as an editor counts them, whether they end in CR, LF or CRLF. Knows how the last line
 * ended, so that a line end inside quotes stays what it was, and refuses a line that is too long before it is in memory.
 * Only {@link #readLine} is for use: it has its own buffer.
 */
final class PhysicalLines extends BufferedReader {

    private static final int CHUNK = 1 << 16;
    private static final String DAMAGED =
            "The file is damaged or not text: export it again as CSV, or pass options.encoding if it is UTF-16.";

    private final Reader in;
    private final char delimiter;
    private final ReadLimits limits;
    private final Refusals refusals;
    private final char[] chars = new char[CHUNK];
    private int next;
    private int end;
    private long number;
    private String lineEnd = "";

    /** @param delimiter tells a line that is too long from one that is too wide */
    PhysicalLines(Reader in, char delimiter, ReadLimits limits, Refusals refusals) {
        super(in, 1);
        this.in = in;
        this.delimiter = delimiter;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** The number of the line last returned; 0 before the first. */
    long number() {
        return number;
    }

    /** What ended the line last returned; empty at the end of the file. */
    String lineEnd() {
        return lineEnd;
    }

    @Override
    public @Nullable String readLine() throws IOException {
        StringBuilder beginning = null;
        while (next < end || fill()) {
            int at = special();
            if ((beginning == null ? 0 : beginning.length()) + at - next > limits.recordLength()) {
                throw overlong(beginning == null ? "" : beginning);
            }
            if (at < end) {
                String line = text(beginning, at);
                finish(at);
                return line;
            }
            beginning = beginning == null ? new StringBuilder(2 * (at - next)) : beginning;
            beginning.append(chars, next, at - next);
            next = at;
        }
        return beginning == null ? null : lastLine(beginning);
    }

    /** The index of the next line end, or the buffer's end. */
    private int special() {
        for (int i = next; i < end; i++) {
            char c = chars[i];
            if (c <= '\r' && (c == '\n' || c == '\r' || c == 0)) {
                return i;
            }
        }
        return end;
    }

    private String text(@Nullable StringBuilder beginning, int at) {
        int length = at - next;
        return beginning == null
                ? new String(chars, next, length)
                : beginning.append(chars, next, length).toString();
    }

    private void finish(int at) throws IOException {
        number++;
        next = at + 1;
        if (chars[at] == 0) {
            throw refusals.line(number, "holds a NUL character, which no text file has", DAMAGED);
        }
        if (chars[at] == '\n') {
            lineEnd = "\n";
        } else if ((next < end || fill()) && chars[next] == '\n') {
            next++;
            lineEnd = "\r\n";
        } else {
            lineEnd = "\r";
        }
    }

    private String lastLine(StringBuilder text) {
        number++;
        lineEnd = "";
        return text.toString();
    }

    private boolean fill() throws IOException {
        try {
            next = 0;
            end = Math.max(0, in.read(chars, 0, chars.length));
            return end > 0;
        } catch (UndecodableBytes e) {
            throw refusals.line(
                    number + 1,
                    e.getMessage(),
                    "Save the file as UTF-8, or name its encoding in options.encoding, such as windows-1252 or CP850.");
        }
    }

    private AetherException overlong(CharSequence beginning) {
        long cells = 1 + beginning.chars().filter(c -> c == delimiter).count();
        boolean wide = cells > limits.columns() && beginning.chars().noneMatch(c -> c == '"');
        return wide
                ? refusals.tooWide(number + 1, limits)
                : refusals.line(
                        number + 1,
                        "is longer than " + Refusals.number(limits.recordLength()) + " characters",
                        "Check that the lines of the file end in line breaks; one record may not be longer.");
    }
}
