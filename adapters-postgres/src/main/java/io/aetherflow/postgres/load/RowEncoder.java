package io.aetherflow.postgres.load;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Rows of one schema in binary COPY; whose rows they are is fixed by the load's table. */
final class RowEncoder {

    private static final int OWN_FIELDS = 4;
    private static final long DAYS_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long SECONDS_TO_2000 = DAYS_TO_2000 * 86_400;

    private final ColumnType[] types;
    private final String columns;

    RowEncoder(TableSchema schema) {
        types = schema.columns().stream().map(Column::type).toArray(ColumnType[]::new);
        columns = schema.columns().stream()
                .map(column -> ", " + Sql.quoted(column.name()))
                .collect(Collectors.joining("", "row_no, source_line, row_hash, extra", ""));
    }

    /** What the fields are, in their order. */
    String columns() {
        return columns;
    }

    void write(CopyBuffer out, Row row, long hash) {
        out.int2(OWN_FIELDS + types.length);
        whole(out, row.number());
        whole(out, row.sourceLine());
        whole(out, hash);
        JsonField.write(out, row.extra());
        for (int i = 0; i < types.length; i++) {
            Object value = row.get(i);
            if (value == null) {
                out.nothing();
            } else {
                field(out, types[i], value);
            }
        }
    }

    private void field(CopyBuffer out, ColumnType type, Object value) {
        switch (type) {
            case TEXT -> {
                int field = out.begin();
                out.utf8((String) value);
                out.end(field);
            }
            case WHOLE -> whole(out, (Long) value);
            case DECIMAL, MONEY -> NumericField.write(out, (BigDecimal) value);
            case DATE -> date(out, (LocalDate) value);
            case TIMESTAMP -> timestamp(out, (LocalDateTime) value);
            case BOOLEAN -> {
                out.int4(1);
                out.int1((Boolean) value ? 1 : 0);
            }
        }
    }

    private static void whole(CopyBuffer out, long value) {
        out.int4(Long.BYTES);
        out.int8(value);
    }

    private static void date(CopyBuffer out, LocalDate value) {
        out.int4(Integer.BYTES);
        out.int4(Math.toIntExact(value.toEpochDay() - DAYS_TO_2000));
    }

    private static void timestamp(CopyBuffer out, LocalDateTime value) {
        long seconds = value.toEpochSecond(ZoneOffset.UTC) - SECONDS_TO_2000;
        whole(out, Math.addExact(Math.multiplyExact(seconds, 1_000_000L), value.getNano() / 1000L));
    }
}
