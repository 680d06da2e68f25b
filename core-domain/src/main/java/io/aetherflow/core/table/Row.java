package io.aetherflow.core.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One typed row of a schema. Values have the Java class of their column's type, or are null. A row handed to a
 * callback may be reused for the next one: copy what you keep.
 */
public final class Row {

    private final TableSchema schema;
    private final @Nullable Object[] values;
    private long number;
    private long sourceLine;
    private Map<String, String> extra = Map.of();

    public Row(TableSchema schema) {
        this.schema = schema;
        this.values = new @Nullable Object[schema.columns().size()];
    }

    public TableSchema schema() {
        return schema;
    }

    /** 1 for the first accepted row of the dataset. */
    public long number() {
        return number;
    }

    /** The physical line in the file where the record begins; 1 is the first line. */
    public long sourceLine() {
        return sourceLine;
    }

    /** Cells of the columns that nobody mapped, by header. */
    public Map<String, String> extra() {
        return extra;
    }

    public @Nullable Object get(int index) {
        return values[index];
    }

    /** @throws IllegalArgumentException where the schema has no such column */
    public @Nullable Object get(String column) {
        return values[position(column)];
    }

    public boolean has(String column) {
        return get(column) != null;
    }

    public @Nullable String text(String column) {
        return (String) get(column);
    }

    public @Nullable Long whole(String column) {
        return (Long) get(column);
    }

    /** The value of a DECIMAL, MONEY or WHOLE column. */
    public @Nullable BigDecimal decimal(String column) {
        Object value = get(column);
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** The value of a DATE column, or the day of a TIMESTAMP one. */
    public @Nullable LocalDate date(String column) {
        Object value = get(column);
        return value instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) value;
    }

    public @Nullable LocalDateTime timestamp(String column) {
        return (LocalDateTime) get(column);
    }

    public @Nullable Boolean bool(String column) {
        return (Boolean) get(column);
    }

    public void set(int index, @Nullable Object value) {
        values[index] = value;
    }

    public void set(String column, @Nullable Object value) {
        values[position(column)] = value;
    }

    /** Makes this row the {@code number}-th of its dataset; values stay as they are. */
    public void place(long rowNumber, long line, Map<String, String> unmapped) {
        number = rowNumber;
        sourceLine = line;
        extra = unmapped;
    }

    private int position(String column) {
        int at = schema.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(schema + " has no column '" + column + "'");
        }
        return at;
    }
}
