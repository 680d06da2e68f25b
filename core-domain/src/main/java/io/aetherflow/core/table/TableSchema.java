package io.aetherflow.core.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The contract of one kind of file of a department, and of the table its clean rows land in ({@code clean.{name}}).
 * Built once, by {@link #named}; immutable and safe to share.
 */
public final class TableSchema {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{1,62}");
    private static final Set<String> RESERVED =
            Set.of("dataset_id", "load_id", "department", "row_no", "source_line", "row_hash", "extra");

    private final String name;
    private final int version;
    private final String title;
    private final List<Column> columns;
    private final List<Requirement> requirements;
    private final List<String> naturalKey;
    private final List<Derivation> derivations;
    private final List<RowRule> rules;
    private final List<String> timeline;
    private final Map<String, Integer> index;

    private TableSchema(Builder from) {
        name = from.name;
        version = from.version;
        title = from.title;
        columns = List.copyOf(from.columns);
        requirements = List.copyOf(from.requirements);
        naturalKey = List.copyOf(from.naturalKey);
        derivations = List.copyOf(from.derivations);
        rules = List.copyOf(from.rules);
        index = indexOf(columns);
        checkReferences();
        timeline = Timeline.of(this, from.timeline);
    }

    /** @param name starts with the department's id, as {@code sales_transactions} */
    public static Builder named(String name) {
        return new Builder(name);
    }

    public String name() {
        return name;
    }

    /** Grows with every change that may turn an accepted row into a rejected one, or the other way round. */
    public int version() {
        return version;
    }

    public String title() {
        return title;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Requirement> requirements() {
        return requirements;
    }

    /** What tells one row from another for the business; may be empty. Repeats are reported, never rejected. */
    public List<String> naturalKey() {
        return naturalKey;
    }

    public List<Derivation> derivations() {
        return derivations;
    }

    public List<RowRule> rules() {
        return rules;
    }

    /**
     * The columns that may tell when a row happened, the best first: a dataset goes by the one that fewest of its rows lack.
     * Where the schema names none, the first required DATE or TIMESTAMP, else the first; empty where there is no such
     * column.
     */
    public List<String> timeline() {
        return timeline;
    }

    public Optional<Column> column(String column) {
        Integer at = index.get(column);
        return at == null ? Optional.empty() : Optional.of(columns.get(at));
    }

    /** The column's position in {@link #columns()}, or -1. */
    public int indexOf(String column) {
        return index.getOrDefault(column, -1);
    }

    /** Columns that some requirement names. */
    public Set<String> requiredColumns() {
        Set<String> names = new HashSet<>();
        requirements.forEach(requirement -> requirement.anyOf().forEach(names::addAll));
        return names;
    }

    @Override
    public String toString() {
        return name + " v" + version;
    }

    private static Map<String, Integer> indexOf(List<Column> columns) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i).name();
            if (RESERVED.contains(column)) {
                throw new IllegalArgumentException("'" + column + "' is a column of the platform; name it otherwise");
            }
            if (byName.put(column, i) != null) {
                throw new IllegalArgumentException("Column '" + column + "' is declared twice");
            }
        }
        return byName;
    }

    private void checkReferences() {
        requiredColumns().forEach(column -> known(column, "a requirement"));
        naturalKey.forEach(column -> known(column, "the natural key"));
        derivations.forEach(derivation -> {
            known(derivation.column(), "a derivation");
            derivation.inputs().forEach(column -> known(column, "the derivation of " + derivation.column()));
        });
        rules.forEach(rule -> rule.columns().forEach(column -> known(column, "rule " + rule.name())));
    }

    void known(String column, String where) {
        if (!index.containsKey(column)) {
            throw new IllegalArgumentException(name + ": " + where + " names the unknown column '" + column + "'");
        }
    }

    /** Collects the parts; {@link #build()} checks that they fit together. */
    public static final class Builder {

        private final String name;
        private int version = 1;
        private String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<Requirement> requirements = new ArrayList<>();
        private final List<String> naturalKey = new ArrayList<>();
        private final List<Derivation> derivations = new ArrayList<>();
        private final List<RowRule> rules = new ArrayList<>();
        private final List<String> timeline = new ArrayList<>();

        private Builder(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Schema name '" + name + "' must match " + NAME);
            }
            this.name = name;
            this.title = name.replace('_', ' ');
        }

        public Builder version(int number) {
            version = number;
            return this;
        }

        public Builder title(String text) {
            title = text;
            return this;
        }

        public Builder columns(Column... more) {
            Collections.addAll(columns, more);
            return this;
        }

        public Builder requires(Requirement... more) {
            Collections.addAll(requirements, more);
            return this;
        }

        public Builder naturalKey(String... names) {
            Collections.addAll(naturalKey, names);
            return this;
        }

        /** Derivations run in this order, so a later one may use an earlier one's column. */
        public Builder derives(Derivation... more) {
            Collections.addAll(derivations, more);
            return this;
        }

        public Builder rules(RowRule... more) {
            Collections.addAll(rules, more);
            return this;
        }

        /** The DATE or TIMESTAMP columns that tell when a row happened, the best first. */
        public Builder timeline(String... names) {
            Collections.addAll(timeline, names);
            return this;
        }

        public TableSchema build() {
            if (columns.isEmpty()) {
                throw new IllegalArgumentException(name + " has no columns");
            }
            return new TableSchema(this);
        }
    }
}
