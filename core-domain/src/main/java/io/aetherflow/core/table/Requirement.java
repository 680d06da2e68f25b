package io.aetherflow.core.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a file and each of its rows must offer: at least one alternative whose columns are all there. In a file, a
 * column is there when a header, a constant or a derivation gives it; in a row, when it has a value after derivations.
 *
 * @param anyOf the alternatives, the usual one first; each a set of column names that belong together
 */
public record Requirement(List<Set<String>> anyOf) {

    public Requirement {
        if (anyOf.isEmpty() || anyOf.stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("A requirement needs at least one alternative, each with a column");
        }
        anyOf = List.copyOf(anyOf);
    }

    public static Requirement column(String name) {
        return new Requirement(List.of(Set.of(name)));
    }

    public static Requirement oneOf(String... names) {
        return new Requirement(List.of(names).stream().map(Set::of).toList());
    }

    public static Set<String> allOf(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    @SafeVarargs
    public static Requirement anyOf(Set<String>... alternatives) {
        return new Requirement(List.of(alternatives));
    }

    public boolean metBy(Predicate<String> present) {
        for (Set<String> alternative : anyOf) {
            if (alternative.stream().allMatch(present)) {
                return true;
            }
        }
        return false;
    }

    /** In words: {@code amount, or debit and credit}. */
    public String inWords() {
        return anyOf.stream().map(all -> String.join(" and ", all)).collect(Collectors.joining(", or "));
    }
}
