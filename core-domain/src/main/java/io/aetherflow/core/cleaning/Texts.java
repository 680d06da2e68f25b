package io.aetherflow.core.cleaning;

import java.util.Locale;

/** Cleans the text of a cell; a clean one is returned as it is, without a copy. */
final class Texts {

    private static final int LONGEST_QUOTE = 200;
    private static final int LONGEST_NAME = 80;
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** Without white space at both ends, non-breaking spaces and byte order marks among it. */
    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && space(cell.charAt(from))) {
            from++;
        }
        while (to > from && space(cell.charAt(to - 1))) {
            to--;
        }
        return to - from == cell.length() ? cell : cell.substring(from, to);
    }

    /** Trimmed, runs of white space made one space, control characters and undecodable ones dropped. */
    static String clean(String cell) {
        int length = cell.length();
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c == ' ' ? before == ' ' : odd(c)) {
                return rebuild(cell);
            }
            before = c;
        }
        return length > 0 && before == ' ' ? rebuild(cell) : cell;
    }

    /** As it stands in the file, cut to what a person wants to see of it. */
    static String quote(String cell) {
        return cell.length() <= LONGEST_QUOTE ? cell : cut(cell, LONGEST_QUOTE);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** A cell as a sentence quotes it: on one line, cut to what a person wants to see of it. */
    static String quoted(String cell) {
        return quoted(cell, LONGEST_QUOTE);
    }

    /** A header as a sentence names it: where a file is torn, half of it can stand in one header. */
    static String named(String header) {
        return quoted(header, LONGEST_NAME);
    }

    private static String quoted(String text, int longest) {
        String line = clean(text);
        return "'" + (line.length() <= longest ? line : cut(line, longest) + "…") + "'";
    }

    /** A number and its noun: {@code 1 cell}, {@code 2,000 cells}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    static boolean space(char c) {
        return c <= ' ' || (c >= '\u0085' && (Character.isSpaceChar(c) || c == '\u0085' || c == '\uFEFF'));
    }

    private static boolean odd(char c) {
        return c < ' '
                || (c >= '\u007F' && c <= '\u00A0')
                || (c >= '\u1680' && (space(c) || dropped(c) || surrogate(c)));
    }

    private static boolean surrogate(char c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean dropped(char c) {
        return c < ' ' || (c >= '\u007F' && c < '\u00A0') || c == REPLACEMENT || c == '\u200B' || c >= '\uFFFE';
    }

    private static String rebuild(String cell) {
        StringBuilder clean = new StringBuilder(cell.length());
        boolean gap = false;
        for (int i = 0; i < cell.length(); ) {
            int point = cell.codePointAt(i);
            i += Character.charCount(point);
            boolean single = point <= Character.MAX_VALUE;
            if (single && blank((char) point)) {
                gap = clean.length() > 0;
            } else if (!single || (!dropped((char) point) && !surrogate((char) point))) {
                if (gap) {
                    clean.append(' ');
                    gap = false;
                }
                clean.appendCodePoint(point);
            }
        }
        return clean.toString();
    }

    /** What stands between words; the other control characters vanish without leaving a gap. */
    private static boolean blank(char c) {
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B || (c >= ' ' && space(c));
    }
}
