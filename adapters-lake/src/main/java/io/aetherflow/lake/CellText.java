package io.aetherflow.lake;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.duckdb.DuckDBReadableVector;

/** Cells of typed files as text: plain numbers with a dot, ISO 8601 for dates and times, those with a zone in UTC. */
final class CellText {

    private CellText() {}

    static String of(DuckDBReadableVector vector, int row) {
        if (vector.isNull(row)) {
            return "";
        }
        return switch (vector.getType()) {
            case BOOLEAN -> String.valueOf(vector.getBoolean(row));
            case TINYINT -> String.valueOf(vector.getByte(row));
            case SMALLINT -> String.valueOf(vector.getShort(row));
            case INTEGER -> String.valueOf(vector.getInt(row));
            case BIGINT -> String.valueOf(vector.getLong(row));
            case UTINYINT -> String.valueOf(vector.getUint8(row));
            case USMALLINT -> String.valueOf(vector.getUint16(row));
            case UINTEGER -> String.valueOf(vector.getUint32(row));
            case UBIGINT -> vector.getUint64(row).toString();
            case HUGEINT -> vector.getHugeInt(row).toString();
            case UHUGEINT -> vector.getUHugeInt(row).toString();
            case FLOAT -> floating(Float.toString(vector.getFloat(row)));
            case DOUBLE -> floating(Double.toString(vector.getDouble(row)));
            case DECIMAL -> CanonicalText.of(vector.getBigDecimal(row));
            case DATE -> vector.getLocalDate(row).toString();
            case TIMESTAMP, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS -> CanonicalText.of(vector.getLocalDateTime(row));
            case TIMESTAMP_WITH_TIME_ZONE ->
                CanonicalText.of(vector.getOffsetDateTime(row)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDateTime())
                        + "Z";
            default -> vector.getString(row);
        };
    }

    /** Java's shortest digits, without its exponent; NaN and infinities stay what they are. */
    private static String floating(String number) {
        return Character.isDigit(number.charAt(number.length() - 1))
                ? CanonicalText.of(new BigDecimal(number))
                : number;
    }
}
