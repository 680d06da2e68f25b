package io.aetherflow.lake;

import io.aetherflow.core.table.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * How the engine holds the values of a column. Values that have no place in the engine's type are null in the lake, and
 * decimals are rounded half up to ten places: Postgres keeps them whole.
 */
enum CellType {
    TEXT("VARCHAR") {
        @Override
        @Nullable
        Object[] cells(int rows) {
            return new @Nullable String[rows];
        }

        @Override
        void fill(DuckDBWritableVector vector, @Nullable Object[] cells, int rows) {
            TextCells.fill(vector, (@Nullable String[]) cells, rows);
        }

        @Override
        Object read(DuckDBReadableVector vector, int row) {
            return vector.getString(row);
        }
    },

    WHOLE("BIGINT") {
        @Override
        void put(DuckDBWritableVector vector, int row, Object value) {
            vector.setLong(row, (Long) value);
        }

        @Override
        Object read(DuckDBReadableVector vector, int row) {
            return vector.getLong(row);
        }
    },

    DECIMAL("DECIMAL(38,10)") {
        @Override
        @Nullable
        Object fitting(Object value) {
            BigDecimal decimal = (BigDecimal) value;
            if (decimal.scale() > PLACES) {
                decimal = decimal.setScale(PLACES, RoundingMode.HALF_UP);
            }
            return decimal.precision() - decimal.scale() <= WHOLE_DIGITS ? decimal : null;
        }

        @Override
        void put(DuckDBWritableVector vector, int row, Object value) {
            vector.setBigDecimal(row, (BigDecimal) value);
        }

        @Override
        Object read(DuckDBReadableVector vector, int row) {
            return plain(vector.getBigDecimal(row));
        }
    },

    DATE("DATE") {
        @Override
        @Nullable
        Object fitting(Object value) {
            return Math.abs(((LocalDate) value).getYear()) <= FARTHEST_YEAR ? value : null;
        }

        @Override
        void put(DuckDBWritableVector vector, int row, Object value) {
            vector.setDate(row, (LocalDate) value);
        }

        @Override
        Object read(DuckDBReadableVector vector, int row) {
            return vector.getLocalDate(row);
        }
    },

    /** To the microsecond, as in Postgres. */
    TIMESTAMP("TIMESTAMP") {
        @Override
        @Nullable
        Object fitting(Object value) {
            return Math.abs(((LocalDateTime) value).getYear()) <= FARTHEST_YEAR ? value : null;
        }

        @Override
        void put(DuckDBWritableVector vector, int row, Object value) {
            vector.setTimestamp(row, (LocalDateTime) value);
        }

        @Override
        Object read(DuckDBReadableVector vector, int row) {
            return vector.getLocalDateTime(row);
        }
    },

    BOOLEAN("BOOLEAN") {
        @Override
        void put(DuckDBWritableVector vector, int row, Object value) {
            vector.setBoolean(row, (Boolean) value);
        }

        @Override
        Object read(DuckDBReadableVector vector, int row) {
            return vector.getBoolean(row);
        }
    };

    static final int PLACES = 10;

    private static final int WHOLE_DIGITS = 28;
    /** Microseconds since 1970 reach as far in 64 bits. */
    private static final int FARTHEST_YEAR = 290_000;

    private final String sql;

    CellType(String sql) {
        this.sql = sql;
    }

    static CellType of(ColumnType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case WHOLE -> WHOLE;
            case DECIMAL, MONEY -> DECIMAL;
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
            case BOOLEAN -> BOOLEAN;
        };
    }

    String sql() {
        return sql;
    }

    /** Room for a column of a batch. */
    @Nullable
    Object[] cells(int rows) {
        return new @Nullable Object[rows];
    }

    /** The value as the engine can hold it, or null. */
    @Nullable
    Object fitting(Object value) {
        return value;
    }

    void fill(DuckDBWritableVector vector, @Nullable Object[] cells, int rows) {
        for (int row = 0; row < rows; row++) {
            Object value = cells[row];
            if (value == null) {
                vector.setNull(row);
            } else {
                put(vector, row, value);
            }
        }
    }

    void put(DuckDBWritableVector vector, int row, Object value) {
        throw new UnsupportedOperationException(name());
    }

    /** A cell that is not null. */
    abstract Object read(DuckDBReadableVector vector, int row);

    /** Without the zeros that ten places bring, and never with an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
