package io.aetherflow.core.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file's headers, each with a name of its own.
 *
 * @param headers as they stand in the file
 * @param names the same, blank ones called {@code column 3} and repeated ones {@code Amount (2)}
 * @param repeated positions whose values are repeated on several records
 */
record HeaderNames(List<String> headers, List<String> names, Set<Integer> repeated) {

    private static final int SHOWN = 12;

    static HeaderNames of(List<String> headers) {
        return of(headers, List.of());
    }

    static HeaderNames of(List<String> headers, List<String> repeated) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            names.add(unique(headers.get(i).isBlank() ? "column " + (i + 1) : headers.get(i), taken));
        }
        Set<Integer> outer = IntStream.range(0, headers.size())
                .filter(i -> repeated.contains(headers.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        return new HeaderNames(headers, List.copyOf(names), outer);
    }

    int size() {
        return names.size();
    }

    /** The position of the header a person means: by its exact name, else by the only one that folds alike; or -1. */
    int find(String name) {
        int exact = names.indexOf(name.strip());
        if (exact >= 0) {
            return exact;
        }
        String folded = HeaderFold.exact(name);
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            if (HeaderFold.exact(names.get(i)).equals(folded)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** The first dozen, for a message. */
    String inWords() {
        String shown = names.stream().limit(SHOWN).map(Texts::named).collect(Collectors.joining(", "));
        int more = names.size() - SHOWN;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static String unique(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }
}
