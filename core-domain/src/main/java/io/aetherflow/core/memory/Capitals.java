package io.aetherflow.core.memory;

import java.util.Arrays;

/** Text without its capitals, character by character, as databases fold it: the same length, whatever the language. */
final class Capitals {

    private Capitals() {}

    static boolean contains(String text, String part) {
        return folded(text).contains(folded(part));
    }

    /** By code point, as databases compare bytes of UTF-8. */
    static int compare(String one, String other) {
        return Arrays.compare(
                folded(one).codePoints().toArray(), folded(other).codePoints().toArray());
    }

    private static String folded(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
