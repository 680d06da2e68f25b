package io.aetherflow.core.insight;

import org.jspecify.annotations.Nullable;

/**
 * One field of a chart's rows.
 *
 * @param name the key in each row
 * @param label for people
 * @param unit such as {@code USD} or {@code days}; null where there is none
 */
public record Field(
        String name, String label, Format format, @Nullable String unit) {

    public enum Format {
        TEXT,
        WHOLE,
        DECIMAL,
        MONEY,
        /** A share; 0.25 is shown as 25 %. */
        PERCENT,
        DATE;

        public boolean numeric() {
            return this != TEXT && this != DATE;
        }
    }

    public static Field of(String name, String label, Format format) {
        return new Field(name, label, format, null);
    }

    public Field in(@Nullable String newUnit) {
        return new Field(name, label, format, newUnit);
    }
}
