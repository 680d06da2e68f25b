package io.aetherflow.http.json;

import io.aetherflow.core.table.CellText;
import java.math.BigDecimal;
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
        return value == null ? "" : CellText.of(value);
    }

    /** A decimal as the API shows it. */
    public static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
