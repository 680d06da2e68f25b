package io.aetherflow.files.nested;

import io.aetherflow.core.dataset.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables that a document could be read as, and the choice among them. */
final class Tables {

    /** A document with more lists is none of tables. */
    private static final int MOST = 500;

    /** So many known words make an object that holds lists a record itself, rather than a wrapping around them. */
    private static final int TELLING = 3;

    private final Map<String, Table> lists = new LinkedHashMap<>();
    private final @Nullable Table single;
    private final NestedLimits limits;
    private final Refusals refusals;

    /** @param compacts whether the notation can give a list of objects as one text */
    Tables(Node root, boolean compacts, NestedLimits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
        collect(root, compacts);
        this.single = lists.isEmpty() && ColumnLists.find(root) != null ? null : single(root, compacts);
    }

    private void collect(Node node, boolean compacts) {
        if (node.many()) {
            add(TableFields.of(node, compacts, limits));
        }
        for (Node child : node.children) {
            collect(child, compacts);
        }
    }

    private void add(Table table) {
        if (!table.ofRows()
                && table.fields().stream()
                        .noneMatch(field -> field.level() == table.path().size() - 1)) {
            return;
        }
        if (lists.size() == MOST) {
            throw refusals.file("holds more than " + MOST + " different lists of records", Refusals.EXPORT_AGAIN);
        }
        String name = table.name();
        for (int i = 2; lists.putIfAbsent(name, table) != null; i++) {
            name = table.name() + " " + i;
        }
    }

    /** The object that holds everything else, as a record. */
    private @Nullable Table single(Node root, boolean compacts) {
        Node node = root;
        while (node.children.size() == 1 && !node.scalar() && node.children.get(0).objects == 1) {
            node = node.children.get(0);
        }
        if (node.objects != 1 || node.path().stream().anyMatch(Node::many)) {
            return null;
        }
        Table table = TableFields.of(node, compacts, limits);
        return table.fields().stream().allMatch(field -> field.node().many()) ? null : table;
    }

    /**
     * A table, and what there was to choose from.
     *
     * @param name null where there was nothing to choose
     */
    record Choice(Table table, @Nullable String name, List<String> names) {

        /** The headers whose values are an ancestor's, the same on each of its records: no sum over records is theirs. */
        List<String> repeated() {
            return table.count() > 1 ? table.inherited() : List.of();
        }
    }

    /** Null where there is none; refuses a name that none has. */
    @Nullable
    Choice choose(@Nullable String asked, Vocabulary vocabulary) {
        Choice choice = asked == null || asked.isBlank() ? infer(vocabulary) : named(asked.strip());
        if (choice != null) {
            check(choice.table());
        }
        return choice;
    }

    private @Nullable Choice named(String asked) {
        if (lists.isEmpty() && single == null) {
            return null;
        }
        boolean bySingle = single != null && single.name().equals(asked) && !lists.containsKey(asked);
        Table table = bySingle ? single : lists.get(asked);
        if (table == null) {
            throw refusals.file(
                    "has no list of records '" + asked + "'",
                    "Leave options.sheet out, or name one of: " + String.join(", ", names(lists.isEmpty())) + ".");
        }
        return new Choice(table, names(bySingle).size() == 1 ? null : asked, names(bySingle));
    }

    private @Nullable Choice infer(Vocabulary vocabulary) {
        if (lists.isEmpty()) {
            return single == null ? null : new Choice(single, null, names(true));
        }
        String best = best(vocabulary);
        Table table = Objects.requireNonNull(lists.get(best));
        if (single != null) {
            int known = known(single, vocabulary);
            if (known >= TELLING && known >= known(table, vocabulary)) {
                return new Choice(single, single.name(), names(true));
            }
        }
        return new Choice(table, lists.size() == 1 ? null : best, names(false));
    }

    /**
     * The list whose header has most words of the vocabulary. A list within another's records has all their fields too,
     * so that it is better only if it has more: otherwise the amounts of the outer ones would be counted again and again.
     * Among lists apart the longer one is better, then the earlier one.
     */
    private String best(Vocabulary vocabulary) {
        Map<String, Integer> known = new LinkedHashMap<>();
        lists.forEach((name, table) -> known.put(name, known(table, vocabulary)));
        int most = known.values().stream().max(Comparator.naturalOrder()).orElse(0);
        List<String> equals = new ArrayList<>(known.keySet());
        equals.removeIf(name -> known.getOrDefault(name, 0) < most);
        List<String> outermost = equals.stream()
                .filter(name -> equals.stream().noneMatch(outer -> table(outer).holds(table(name))))
                .toList();
        String best = outermost.get(0);
        for (String name : outermost) {
            best = table(name).count() > table(best).count() ? name : best;
        }
        return best;
    }

    private Table table(String name) {
        return Objects.requireNonNull(lists.get(name));
    }

    private int known(Table table, Vocabulary vocabulary) {
        return table.header().size() > limits.columns() ? 0 : vocabulary.known(table.header());
    }

    private List<String> names(boolean withSingle) {
        List<String> names = new ArrayList<>();
        if (withSingle && single != null) {
            names.add(single.name());
        }
        names.addAll(lists.keySet());
        return names;
    }

    private void check(Table table) {
        if (table.header().size() > limits.columns()) {
            throw refusals.columns(table.header().size(), table.name(), limits);
        }
        if (table.ofRows() && table.header().size() == table.fields().size()) {
            throw refusals.file(
                    "holds lists of values under '" + table.name() + "' without names for them",
                    "Put a list of the column names first, or write each record as an object with named fields.");
        }
    }
}
