package io.aetherflow.core.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each word for "no value" stood in a column. */
final class NullCounts {

    private static final int MOST_SPELLINGS = 20;

    private final Map<String, long[]> byToken = new TreeMap<>();

    void add(String token) {
        long[] count = byToken.get(token);
        if (count == null && byToken.size() < MOST_SPELLINGS) {
            count = new long[1];
            byToken.put(token, count);
        }
        if (count != null) {
            count[0]++;
        }
    }

    List<String> notes(String column) {
        if (byToken.isEmpty()) {
            return List.of();
        }
        String counts = byToken.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "'%s' (%,d)", entry.getKey(), entry.getValue()[0]))
                .collect(Collectors.joining(", "));
        return List.of(column + ": cells with " + counts + " count as empty.");
    }
}
