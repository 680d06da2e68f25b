package io.aetherflow.lake;

import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Rows for the tests. */
final class Rows {

    /** One column of each type. */
    static final TableSchema EVERY_TYPE = TableSchema.named("test_types")
            .columns(
                    Column.text("text"),
                    Column.whole("whole"),
                    Column.decimal("decimal"),
                    Column.money("money"),
                    Column.date("day"),
                    Column.timestamp("moment"),
                    Column.bool("flag"))
            .build();

    private Rows() {}

    static Load load(TableSchema schema) {
        return new Load(new UUID(0, 1), new UUID(0, 2), new DepartmentId("test"), schema, 1);
    }

    static Row row(TableSchema schema, long number, Object... values) {
        Row row = new Row(schema);
        for (int i = 0; i < values.length; i++) {
            row.set(i, values[i]);
        }
        row.place(number, number + 1, Map.of());
        return row;
    }

    static Object[] values(Row row) {
        return row.schema().columns().stream()
                .map(column -> row.get(column.name()))
                .toArray();
    }

    static Row copy(Row row) {
        Row copy = row(row.schema(), row.number(), values(row));
        copy.place(row.number(), row.sourceLine(), row.extra());
        return copy;
    }

    static List<String> names(TableSchema schema) {
        return schema.columns().stream().map(Column::name).toList();
    }

    /** Zero where two values are equal, decimals whatever their scale. */
    static int compare(Object a, Object b) {
        boolean equal =
                a instanceof BigDecimal x && b instanceof BigDecimal y ? x.compareTo(y) == 0 : Objects.equals(a, b);
        return equal ? 0 : 1;
    }

    static Object[] nulls(int columns) {
        Object[] values = new Object[columns];
        Arrays.fill(values, null);
        return values;
    }
}
