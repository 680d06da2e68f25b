package io.aetherflow.http.json;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of clean rows as JSON and as text: decimals exact, never in scientific notation; dates ISO 8601. */
public final class Values {

    private Values() {}

    /** A JSON leaf: whole numbers and booleans as they are, everything else a string. */
    public static @Nullable Object json(@Nullable Object value) {
        return value == null || value instanceof Long || value instanceof Integer || value instanceof Boolean
                ? value
                : text(value);
    }

    public static Map<String, @Nullable Object> json(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> leaves = new LinkedHashMap<>();
        values.forEach((name, value) -> leaves.put(name, json(value)));
        return leaves;
    }

    /** One cell; the empty text for null. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
        }
        return value.toString();
    }

    /** A decimal as the API shows it. */
    public static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
