package io.aetherflow.core.cleaning;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Signs, codes and short names of currencies that stand beside a number. */
final class CurrencyMarks {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NAMES = Set.of(
            "US", "C", "CA", "A", "AU", "NZ", "HK", "S", "R", "kr", "Kr", "zł", "Kč", "Ft", "Rs", "Fr", "lei", "Lei");

    private CurrencyMarks() {}

    /** Whether a trimmed text is a sign, a code, or both, as {@code US$}. */
    static boolean is(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && sign(text.charAt(from))) {
            from++;
        }
        while (to > from && sign(text.charAt(to - 1))) {
            to--;
        }
        String letters = Texts.trim(text.substring(from, to));
        if (letters.endsWith(".")) {
            letters = letters.substring(0, letters.length() - 1);
        }
        boolean signed = to - from < text.length();
        return letters.isEmpty() ? signed : CODES.contains(letters) || NAMES.contains(letters);
    }

    private static boolean sign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}
