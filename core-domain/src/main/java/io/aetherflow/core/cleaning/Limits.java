package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.Column;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column declares about its values: range, pattern, choices. */
final class Limits {

    private final Column column;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final Map<String, String> choices = new HashMap<>();
    private final boolean none;

    Limits(Column column) {
        this.column = column;
        min = column.min();
        max = column.max();
        for (String choice : column.choices()) {
            choices.put(choice.toLowerCase(Locale.ROOT), choice);
        }
        for (String choice : column.choices()) {
            choices.put(choice, choice);
        }
        none = min == null && max == null && column.pattern() == null && choices.isEmpty();
    }

    /** Whether the column declares nothing, so that every value passes. */
    boolean none() {
        return none;
    }

    /** The value to store (a choice in its declared spelling), or a {@link Trouble}. */
    Object check(String cell, Object value) {
        if (none) {
            return value;
        }
        Trouble outside = range(cell, value);
        if (outside != null) {
            return outside;
        }
        if (column.pattern() != null && !column.pattern().matcher(cell).matches()) {
            return new Trouble(
                    "pattern",
                    true,
                    Texts.quoted(cell) + " is not written as " + column.name() + " has to be.",
                    "It has to match " + column.pattern() + ".");
        }
        return choices.isEmpty() ? value : choice(cell, value);
    }

    private @Nullable Trouble range(String cell, Object value) {
        if (min == null && max == null) {
            return null;
        }
        BigDecimal number = value instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : value instanceof BigDecimal exact ? exact : null;
        if (number == null) {
            return null;
        }
        if (min != null && number.compareTo(min) < 0) {
            return outside(cell, "below " + min.toPlainString() + ", the smallest");
        }
        return max != null && number.compareTo(max) > 0
                ? outside(cell, "above " + max.toPlainString() + ", the largest")
                : null;
    }

    private Trouble outside(String cell, String where) {
        return new Trouble(
                "range",
                true,
                Texts.quoted(cell) + " is " + where + " that " + column.name() + " can be.",
                "Correct the value, or check that the header is mapped to the right column.");
    }

    private Object choice(String cell, Object value) {
        String declared = choices.get(cell);
        if (declared == null) {
            declared = choices.get(cell.toLowerCase(Locale.ROOT));
        }
        if (declared != null) {
            return value instanceof String ? declared : value;
        }
        return new Trouble(
                "choice",
                true,
                Texts.quoted(cell) + " is none of the values that " + column.name() + " can have.",
                "It can be " + String.join(", ", column.choices()) + ".");
    }
}
