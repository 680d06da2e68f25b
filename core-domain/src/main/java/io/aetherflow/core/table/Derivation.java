package io.aetherflow.core.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column computed from others of the same row.
 *
 * @param inputs the columns it is computed from; at least one must be mapped for it to run (none for the day of upload)
 * @param sentence how, in words, shown to users: {@code amount = quantity × unit price × (1 − discount)}
 * @param function gives a value of the column's Java class, or null where the inputs do not allow it
 */
public record Derivation(
        String column, Mode mode, List<String> inputs, String sentence, Function<Row, @Nullable Object> function) {

    public enum Mode {
        /** Used where the column is missing or has no value. */
        FALLBACK,
        /** Always, whatever the file says. */
        COMPUTED,
        /** The day of upload, where the file has neither the column nor a constant for it; noted as assumed. */
        UPLOAD_DAY
    }

    public Derivation {
        inputs = List.copyOf(inputs);
    }

    public static Derivation fallback(
            String column, List<String> inputs, String sentence, Function<Row, @Nullable Object> function) {
        return new Derivation(column, Mode.FALLBACK, inputs, sentence, function);
    }

    public static Derivation computed(
            String column, List<String> inputs, String sentence, Function<Row, @Nullable Object> function) {
        return new Derivation(column, Mode.COMPUTED, inputs, sentence, function);
    }

    public static Derivation uploadDay(String column) {
        return new Derivation(
                column, Mode.UPLOAD_DAY, List.of(), column + " = the day of upload (assumed)", row -> null);
    }
}
