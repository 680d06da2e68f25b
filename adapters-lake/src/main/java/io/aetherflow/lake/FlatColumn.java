package io.aetherflow.lake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * One column of a record: of the file's top level, or inside a struct, whose name then stands before a dot.
 *
 * @param place the SQL expression that reads it
 */
record FlatColumn(String name, String place, String type) {

    private static final int DEEPEST = 16;
    private static final Set<String> AS_THEY_ARE = Set.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "FLOAT",
            "DOUBLE",
            "DATE",
            "TIMESTAMP",
            "TIMESTAMP_S",
            "TIMESTAMP_MS",
            "TIMESTAMP_NS",
            "TIMESTAMP WITH TIME ZONE");

    /** All columns of a table, structs taken apart, as far as there are not too many of them. */
    static List<FlatColumn> of(DuckDBConnection connection, String table, int most) throws SQLException {
        List<FlatColumn> flat = new ArrayList<>();
        for (FlatColumn column : described(connection, "SELECT * FROM " + table)) {
            column.flatten(connection, table, 0, most, flat);
        }
        return flat;
    }

    private void flatten(DuckDBConnection connection, String table, int depth, int most, List<FlatColumn> flat)
            throws SQLException {
        if (flat.size() > most) {
            return;
        }
        if (!struct() || depth == DEEPEST) {
            flat.add(this);
            return;
        }
        for (FlatColumn child : described(connection, "SELECT unnest(" + place + ") FROM " + table)) {
            String inside = "struct_extract(" + place + ", " + Sql.text(child.name) + ")";
            new FlatColumn(name + "." + child.name, inside, child.type)
                    .flatten(connection, table, depth + 1, most, flat);
        }
    }

    private static List<FlatColumn> described(DuckDBConnection connection, String select) throws SQLException {
        return Answer.of(connection, "DESCRIBE " + select).rows().stream()
                .map(row -> {
                    String name = String.valueOf(row.get(0));
                    return new FlatColumn(name, Sql.name(name), String.valueOf(row.get(1)));
                })
                .toList();
    }

    private boolean struct() {
        return type.startsWith("STRUCT(") && type.endsWith(")");
    }

    /** The cell, with what has no plain text of its own as JSON, and binary as the text it is or in hex. */
    String cell(int longest) {
        if (AS_THEY_ARE.contains(type) || type.startsWith("DECIMAL(") && type.endsWith(")")) {
            return place;
        }
        String text = text();
        return "CASE WHEN strlen(" + text + ") > " + longest + " THEN left(" + text + ", " + (longest + 1) + ") ELSE "
                + text + " END";
    }

    private String text() {
        if (type.equals("VARCHAR")) {
            return place;
        }
        if (type.equals("BLOB")) {
            return "coalesce(TRY(decode(" + place + ")), hex(" + place + "))";
        }
        boolean nested = type.endsWith("]") || type.startsWith("MAP(") || struct();
        return nested ? "to_json(" + place + ")::VARCHAR" : place + "::VARCHAR";
    }
}
