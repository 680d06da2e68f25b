package io.aetherflow.files;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that show a reader whether an encoding was told right. */
final class SampleWords {

    private static final int SHOWN = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{1,40}");

    private SampleWords() {}

    /** The first three with a letter outside ASCII; longer ones before single letters. */
    static List<String> of(String text) {
        List<String> found = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.chars().anyMatch(c -> c > 0x7F))
                .distinct()
                .limit(10L * SHOWN)
                .toList();
        List<String> best =
                found.stream().filter(word -> word.length() > 2).limit(SHOWN).toList();
        return best.isEmpty() ? found.stream().limit(SHOWN).toList() : best;
    }
}
