package io.aetherflow.core.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a schema's columns tell when a row happened. */
final class Timeline {

    private Timeline() {}

    /** @param named by the schema; empty: it leaves the choice to the platform */
    static List<String> of(TableSchema schema, List<String> named) {
        named.forEach(column -> check(schema, column));
        return named.isEmpty() ? usual(schema) : List.copyOf(named);
    }

    private static void check(TableSchema schema, String column) {
        schema.known(column, "the timeline");
        if (!schema.column(column).orElseThrow().type().temporal()) {
            throw new IllegalArgumentException(
                    schema.name() + ": the timeline names '" + column + "', which is no DATE or TIMESTAMP");
        }
    }

    private static List<String> usual(TableSchema schema) {
        List<String> temporal = schema.columns().stream()
                .filter(column -> column.type().temporal())
                .map(Column::name)
                .toList();
        Set<String> required = schema.requirements().stream()
                .filter(requirement -> requirement.anyOf().size() == 1)
                .flatMap(requirement -> requirement.anyOf().get(0).stream())
                .collect(Collectors.toSet());
        return temporal.stream()
                .filter(required::contains)
                .findFirst()
                .or(() -> temporal.stream().findFirst())
                .map(List::of)
                .orElse(List.of());
    }
}
