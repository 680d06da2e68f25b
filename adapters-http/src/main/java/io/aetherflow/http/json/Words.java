package io.aetherflow.http.json;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constants as the API spells them: lower case. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant a word means; null for none. Throws {@code INVALID_REQUEST}, naming the field and the legal words. */
    public static <E extends Enum<E>> @Nullable E parse(Class<E> type, @Nullable String word, String field) {
        if (word == null || word.isBlank()) {
            return null;
        }
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> illegal(type, word, field));
    }

    private static AetherException illegal(Class<? extends Enum<?>> type, String word, String field) {
        String legal = Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
        return new AetherException(Failure.of(
                        FailureCode.INVALID_REQUEST,
                        "'" + shortened(word) + "' is no value of '" + field + "'; legal are: " + legal + ".")
                .with("field", field));
    }

    private static String shortened(String word) {
        return word.length() <= 60 ? word : word.substring(0, 60) + "…";
    }
}
