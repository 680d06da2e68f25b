package io.aetherflow.plugins.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a status says that nobody waits for the goods any more. A file has few different statuses and many rows: an
 * answer is kept by its text, in bounded memory.
 */
final class Cancellations {

    /** Parts of the words for it, in lower case. */
    static final List<String> WORDS = List.of("cancel", "annul", "anulad", "storn", "abgebroch");

    private static final int MOST_KEPT = 1_000;

    private final Map<String, Boolean> kept = new HashMap<>();

    boolean named(@Nullable String status) {
        if (status == null) {
            return false;
        }
        Boolean known = kept.get(status);
        if (known != null) {
            return known;
        }
        String folded = status.toLowerCase(Locale.ROOT);
        boolean named = WORDS.stream().anyMatch(folded::contains);
        if (kept.size() < MOST_KEPT) {
            kept.put(status, named);
        }
        return named;
    }
}
