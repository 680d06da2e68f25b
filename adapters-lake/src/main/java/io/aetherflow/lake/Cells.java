package io.aetherflow.lake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Values of any column of an answer, as String, Long, BigDecimal, LocalDate, LocalDateTime, Boolean or null. */
final class Cells {

    private static final int LONG_BITS = 63;

    private Cells() {}

    static @Nullable Object read(ResultSet row, int column, String type) throws SQLException {
        if (type.equals("TIMESTAMP")) {
            return row.getObject(column, LocalDateTime.class);
        }
        Object value = row.getObject(column);
        if (value instanceof BigDecimal decimal) {
            return CellType.plain(decimal);
        }
        if (value instanceof BigInteger whole) {
            return whole.bitLength() <= LONG_BITS ? (Object) whole.longValue() : new BigDecimal(whole);
        }
        if (value instanceof Double || value instanceof Float) {
            return number((Number) value);
        }
        return value instanceof Number whole ? (Object) whole.longValue() : value;
    }

    /** What is no number has no value either. */
    private static @Nullable Object number(Number number) {
        return Double.isFinite(number.doubleValue()) ? CellType.plain(new BigDecimal(number.toString())) : null;
    }
}
