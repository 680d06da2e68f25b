package io.aetherflow.core.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A value of a clean row as text, as the API and exports show it: decimals exact and plain, dates as ISO 8601 has them. */
public final class CellText {

    private CellText() {}

    public static String of(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
        }
        return value.toString();
    }
}
