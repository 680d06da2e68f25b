package io.aetherflow.analytics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums of the members of one dimension, in bounded memory: the first {@code limit} members met are kept apart, all
 * later ones are one rest. Say so where {@link #complete()} is false.
 */
public final class TopN {

    /** @param rows how many values were added */
    public record Group(String key, BigDecimal sum, long rows) {}

    private static final Comparator<Group> LARGEST_FIRST =
            Comparator.comparing(Group::sum).reversed().thenComparing(Group::key);

    private final int limit;
    private final Map<String, Tally> groups = new HashMap<>();
    private final Tally rest = new Tally();

    public TopN(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A ranking keeps at least one member");
        }
        this.limit = limit;
    }

    public void add(String key, BigDecimal value) {
        add(key, value, 1);
    }

    /** Adds what {@code rows} values amount to together. */
    public void add(String key, BigDecimal sum, long rows) {
        Tally tally = groups.get(key);
        if (tally == null) {
            tally = groups.size() < limit ? new Tally() : rest;
            if (tally != rest) {
                groups.put(key, tally);
            }
        }
        tally.add(sum, rows);
    }

    /** False once members had to be counted together as the rest. */
    public boolean complete() {
        return rest.rows == 0;
    }

    /** Members kept apart. */
    public int size() {
        return groups.size();
    }

    /** The sum over all members, the rest included. */
    public BigDecimal total() {
        return groups.values().stream().map(tally -> tally.sum).reduce(rest.sum, BigDecimal::add);
    }

    /** All that was added for members beyond the limit. */
    public Group rest() {
        return new Group("(others)", rest.sum, rest.rows);
    }

    public @Nullable Group find(String key) {
        Tally tally = groups.get(key);
        return tally == null ? null : new Group(key, tally.sum, tally.rows);
    }

    /** The members with the largest sums, ties by name. */
    public List<Group> top(int count) {
        return all().sorted(LARGEST_FIRST).limit(count).toList();
    }

    /** The members with the smallest sums, ties by name. */
    public List<Group> bottom(int count) {
        return all().sorted(Comparator.comparing(Group::sum).thenComparing(Group::key))
                .limit(count)
                .toList();
    }

    private Stream<Group> all() {
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue().sum, entry.getValue().rows));
    }

    private static final class Tally {
        private BigDecimal sum = BigDecimal.ZERO;
        private long rows;

        private void add(BigDecimal value, long count) {
            sum = sum.add(value);
            rows += count;
        }
    }
}
