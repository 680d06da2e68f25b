package io.aetherflow.core.memory;

/** Text without its capitals, character by character, as databases fold it: the same length, whatever the language. */
final class Capitals {

    private Capitals() {}

    static boolean contains(String text, String part) {
        return folded(text).contains(folded(part));
    }

    private static String folded(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
