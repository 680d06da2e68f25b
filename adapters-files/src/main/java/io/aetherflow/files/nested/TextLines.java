package io.aetherflow.files.nested;

import java.util.Arrays;

/** A text's lines, one at a time, each within a limit. */
final class TextLines {

    private static final int CHUNK = 1 << 14;

    private final SourceText text;
    private final int limit;
    private char[] chars = new char[CHUNK];
    private int from;
    private int to;
    private int filled;
    private long number;
    private boolean tooLong;

    TextLines(SourceText text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** False at the end, and at a line over the limit. */
    boolean next() {
        from = number == 0 ? 0 : to + 1;
        int at = from;
        while (true) {
            for (; at < filled; at++) {
                if (chars[at] == '\n') {
                    return at - from <= limit ? found(at) : overlong();
                }
            }
            if (at - from > limit) {
                return overlong();
            }
            at -= from;
            if (!fill()) {
                return filled > 0 && found(filled);
            }
        }
    }

    private boolean overlong() {
        tooLong = true;
        return false;
    }

    private boolean found(int end) {
        to = end;
        number++;
        return true;
    }

    /** Moves the line begun to the front and reads on. False where there is nothing left. */
    private boolean fill() {
        int kept = Math.max(0, filled - from);
        char[] room = kept + CHUNK > chars.length ? Arrays.copyOf(chars, chars.length * 2) : chars;
        System.arraycopy(chars, Math.min(from, filled), room, 0, kept);
        chars = room;
        from = 0;
        filled = kept;
        int count = text.read(chars, kept, chars.length - kept);
        filled += Math.max(0, count);
        return count > 0;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** Of the line, or of the one that is too long. */
    long number() {
        return tooLong ? number + 1 : number;
    }

    boolean blank() {
        return first() < 0;
    }

    /** The first character that is not white space; -1 on a blank line. */
    int first() {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return chars[i];
            }
        }
        return -1;
    }

    /** Whether the line is a list, and not one of objects. */
    boolean row() {
        boolean open = false;
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(chars[i])) {
                if (open || chars[i] != '[') {
                    return open && chars[i] != '{';
                }
                open = true;
            }
        }
        return false;
    }

    char[] chars() {
        return chars;
    }

    int offset() {
        return from;
    }

    int length() {
        return to - from;
    }

    String line() {
        return new String(chars, from, length()).strip();
    }
}
