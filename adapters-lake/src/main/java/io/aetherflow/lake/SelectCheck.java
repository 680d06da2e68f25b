package io.aetherflow.lake;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a question as the engine's own parser understands it, before anything of it runs: one SELECT, over the table
 * {@code dataset} and what the question itself defines, without functions that tell of the engine or fill its memory.
 */
final class SelectCheck {

    private static final int LONGEST = 1 << 15;
    private static final Set<String> QUERIES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> TABLE_FUNCTIONS = Set.of("unnest", "range", "generate_series");
    private static final Set<String> REFUSED_FUNCTIONS =
            Set.of("current_setting", "getenv", "getvariable", "repeat", "format", "printf", "query", "query_table");

    /** Everything in the statement that has a kind or a name, by its path. */
    private static final String NAMES =
            "SELECT t.path || '.' || t.key, t.key, t.value->>'$' FROM json_tree(json_serialize_sql(%s)) t"
                    + " WHERE t.key IN ('type', 'key', 'table_name', 'schema_name', 'catalog_name', 'function_name')"
                    + " AND t.type = 'VARCHAR' ORDER BY t.id";

    private final DuckDBConnection connection;
    private final String select;

    SelectCheck(DuckDBConnection connection, String select) {
        this.connection = connection;
        this.select = select;
    }

    /** @return the question without what may follow it, ready to stand in brackets */
    String checked() throws SQLException {
        if (select.length() > LONGEST) {
            throw refusal("is longer than " + LONGEST + " characters");
        }
        parses();
        List<Name> names = names();
        Set<String> tables = new TreeSet<>(Set.of("dataset"));
        names.stream().filter(Name::definition).forEach(name -> tables.add(name.folded()));
        names.forEach(name -> look(name, names, tables));
        return alone();
    }

    private void parses() throws SQLException {
        List<@Nullable Object> verdict = Answer.of(
                        connection,
                        "SELECT j->>'error', j->>'error_message', json_array_length(j->'statements') FROM"
                                + " (SELECT json_serialize_sql(" + Sql.text(select) + ") AS j)")
                .row();
        if ("true".equals(verdict.get(0))) {
            String message = String.valueOf(verdict.get(1));
            throw refusal(message.startsWith("Only SELECT") ? "is no SELECT" : "can't be read: " + message);
        }
        if (!Long.valueOf(1).equals(verdict.get(2))) {
            throw refusal("must be one SELECT, not several statements");
        }
    }

    private List<Name> names() throws SQLException {
        return Answer.of(connection, String.format(Locale.ROOT, NAMES, Sql.text(select))).rows().stream()
                .map(row ->
                        new Name(String.valueOf(row.get(0)), String.valueOf(row.get(1)), String.valueOf(row.get(2))))
                .toList();
    }

    private static void look(Name name, List<Name> names, Set<String> tables) {
        switch (name.key()) {
            case "type" -> node(name, names, tables);
            case "function_name" -> {
                if (REFUSED_FUNCTIONS.contains(name.folded())) {
                    throw refusal("uses " + name.value() + ", which is not allowed here");
                }
            }
            default -> {}
        }
    }

    private static void node(Name type, List<Name> names, Set<String> tables) {
        if (type.value().endsWith("_NODE") && !QUERIES.contains(type.value())
                || type.value().equals("SHOW_REF")) {
            throw refusal("is no SELECT");
        }
        if (type.value().equals("BASE_TABLE")) {
            table(type.siblings(names), tables);
        }
        if (type.value().equals("TABLE_FUNCTION")) {
            String function = names.stream()
                    .filter(name -> name.path().equals(type.parent() + ".function.function_name"))
                    .map(Name::folded)
                    .findFirst()
                    .orElse("");
            if (!TABLE_FUNCTIONS.contains(function)) {
                throw refusal("reads from " + function + "(), but only the table dataset can be read");
            }
        }
    }

    private static void table(Map<String, String> names, Set<String> tables) {
        String schema = names.getOrDefault("schema_name", "") + names.getOrDefault("catalog_name", "");
        String table = names.getOrDefault("table_name", "");
        if (!schema.isEmpty() || !tables.contains(table.toLowerCase(Locale.ROOT))) {
            throw refusal("reads " + (schema.isEmpty() ? "" : schema + ".") + table
                    + ", but only the table dataset can be read");
        }
    }

    /** A semicolon at the end is usual; where one hides before a comment, the engine writes the statement anew. */
    private String alone() throws SQLException {
        String text = select.strip();
        while (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        if (text.indexOf(';') < 0) {
            return text;
        }
        return String.valueOf(
                Answer.of(connection, "SELECT json_deserialize_sql(json_serialize_sql(" + Sql.text(select) + "))")
                        .row()
                        .get(0));
    }

    /** @param what continues "The question …" */
    static AetherException refusal(String what) {
        return new AetherException(Failure.of(
                FailureCode.INVALID_REQUEST,
                "The question " + what + ".",
                "Ask with one SELECT over the table dataset."));
    }

    /** A name in the parsed statement. */
    private record Name(String path, String key, String value) {

        String folded() {
            return value.toLowerCase(Locale.ROOT);
        }

        String parent() {
            return path.substring(0, path.length() - key.length() - 1);
        }

        /** What a WITH clause defines. */
        boolean definition() {
            return key.equals("key") && path.contains(".cte_map.map");
        }

        Map<String, String> siblings(List<Name> names) {
            return names.stream()
                    .filter(name -> name.parent().equals(parent()) && !name.key.equals("type"))
                    .collect(Collectors.toMap(Name::key, Name::value));
        }
    }
}
