package io.aetherflow.postgres.load;

import io.aetherflow.core.table.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of a clean table as {@code clean_tables.columns} remembers it, so that nobody needs the plugin to read. */
record StoredColumn(String name, ColumnType type) {

    /** From two arrays of the same length. */
    static List<StoredColumn> of(ResultSet row, String names, String types) throws SQLException {
        String[] columns = (String[]) row.getArray(names).getArray();
        String[] kinds = (String[]) row.getArray(types).getArray();
        List<StoredColumn> all = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            all.add(new StoredColumn(columns[i], ColumnType.valueOf(kinds[i])));
        }
        return all;
    }

    /** Its values as the API shows them, whatever the session's way of writing dates is. */
    String text() {
        String column = Sql.quoted(name);
        return switch (type) {
            case TEXT -> column;
            case WHOLE, DECIMAL, MONEY, BOOLEAN -> "cast(" + column + " as text)";
            case DATE -> "to_char(" + column + ", 'YYYY-MM-DD')";
            case TIMESTAMP -> "rtrim(rtrim(to_char(" + column + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '0'), '.')";
        };
    }

    /** What its values are ordered by: text without its capitals, and by code point in every database. */
    String order() {
        String column = Sql.quoted(name);
        return type == ColumnType.TEXT ? "lower(" + column + ") collate \"C\"" : column;
    }

    @Nullable
    Object read(ResultSet row, int position) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(position);
            case WHOLE -> {
                long value = row.getLong(position);
                yield row.wasNull() ? null : value;
            }
            case DECIMAL, MONEY -> row.getBigDecimal(position);
            case DATE -> row.getObject(position, LocalDate.class);
            case TIMESTAMP -> row.getObject(position, LocalDateTime.class);
            case BOOLEAN -> {
                boolean value = row.getBoolean(position);
                yield row.wasNull() ? null : value;
            }
        };
    }
}
