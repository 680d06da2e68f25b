package io.aetherflow.lake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Values as profiles show them: ISO dates, times to the second or finer, plain decimals without trailing zeros. */
final class CanonicalText {

    private CanonicalText() {}

    static String of(Object value) {
        if (value instanceof BigDecimal decimal) {
            return CellType.plain(decimal).toPlainString();
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        return value.toString();
    }
}
