package io.aetherflow.core.cleaning;

/** Words to be found in a text without taking them out of it, whatever their case. */
final class WordList {

    private final String[] words;

    /** @param words between white space, the frequent ones first */
    WordList(String words) {
        this.words = words.strip().split("\\s+");
    }

    /** Whether one of the words stands between two positions. */
    boolean has(String text, int from, int to) {
        for (String word : words) {
            if (word.length() == to - from && text.regionMatches(true, from, word, 0, to - from)) {
                return true;
            }
        }
        return false;
    }
}
