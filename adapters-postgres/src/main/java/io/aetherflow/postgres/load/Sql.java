package io.aetherflow.postgres.load;

import io.aetherflow.core.table.ColumnType;
import java.util.List;
import org.jdbi.v3.core.argument.Argument;

/** Bits of SQL text. */
final class Sql {

    private Sql() {}

    /** An identifier, whatever it holds. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "text";
            case WHOLE -> "bigint";
            case DECIMAL, MONEY -> "numeric";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case BOOLEAN -> "boolean";
        };
    }

    static Argument texts(List<String> values) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("text", values.toArray()));
    }
}
