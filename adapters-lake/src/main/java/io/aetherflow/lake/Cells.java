package io.aetherflow.lake;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Values of any column of an answer, as String, Long, BigDecimal, LocalDate, LocalDateTime, Boolean or null. */
final class Cells {

    private static final int LONG_BITS = 63;

    private Cells() {}

    static @Nullable Object read(DuckDBReadableVector vector, int row) {
        if (vector.isNull(row)) {
            return null;
        }
        return switch (vector.getType()) {
            case BOOLEAN -> CellType.BOOLEAN.read(vector, row);
            case TINYINT -> (long) vector.getByte(row);
            case SMALLINT -> (long) vector.getShort(row);
            case INTEGER -> (long) vector.getInt(row);
            case BIGINT -> vector.getLong(row);
            case UTINYINT -> (long) vector.getUint8(row);
            case USMALLINT -> (long) vector.getUint16(row);
            case UINTEGER -> vector.getUint32(row);
            case UBIGINT -> whole(vector.getUint64(row));
            case HUGEINT -> whole(vector.getHugeInt(row));
            case UHUGEINT -> whole(vector.getUHugeInt(row));
            case FLOAT -> number(vector.getFloat(row));
            case DOUBLE -> number(vector.getDouble(row));
            case DECIMAL -> CellType.DECIMAL.read(vector, row);
            case DATE -> CellType.DATE.read(vector, row);
            case TIMESTAMP -> CellType.TIMESTAMP.read(vector, row);
            default -> vector.getString(row);
        };
    }

    private static Object whole(BigInteger number) {
        return number.bitLength() <= LONG_BITS ? (Object) number.longValue() : new BigDecimal(number);
    }

    /** What is no number has no value either. */
    private static @Nullable Object number(double number) {
        return Double.isFinite(number) ? CellType.plain(BigDecimal.valueOf(number)) : null;
    }

    private static @Nullable Object number(float number) {
        return Float.isFinite(number) ? CellType.plain(new BigDecimal(Float.toString(number))) : null;
    }
}
