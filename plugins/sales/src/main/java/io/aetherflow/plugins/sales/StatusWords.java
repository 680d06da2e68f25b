package io.aetherflow.plugins.sales;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a status says about its line, in the languages of the files. A file has few different statuses and many rows: an
 * answer is kept by its text, in bounded memory, so that a usual row costs one look-up and allocates nothing.
 */
final class StatusWords {

    private static final List<String> CANCELLATION = List.of(
            "cancel",
            "void",
            "storn",
            "annul",
            "declined",
            "failed",
            "abandoned",
            "anulad",
            "abgebroch",
            "abgelehnt",
            "fehlgeschlagen",
            "rechaz",
            "rifiut",
            "geweiger");
    private static final List<String> GIVEN_BACK = List.of(
            "refund",
            "return",
            "retour",
            "rückgabe",
            "erstatt",
            "rembours",
            "devol",
            "reembols",
            "chargeback",
            "rücksend",
            "gutschrift",
            "rimbors",
            "terugbet",
            "credit memo",
            "credit note",
            "creditnota");
    private static final List<String> CORRECTION = List.of("adjust", "correct", "korrektur", "ajust");
    private static final List<String> IN_PART =
            List.of("partial", "part-", "teilweise", "partiel", "parcial", "parzial", "gedeeltelijk");

    private static final int MOST_KEPT = 1_000;
    private static final int LONGEST_KEPT = 64;
    private static final Map<String, SaleKind> KEPT = new ConcurrentHashMap<>();

    private StatusWords() {}

    /** {@code SALE} where the status says nothing else. */
    static SaleKind kind(String status) {
        SaleKind kept = KEPT.get(status);
        if (kept != null) {
            return kept;
        }
        SaleKind read = read(status.toLowerCase(Locale.ROOT));
        if (status.length() <= LONGEST_KEPT && KEPT.size() < MOST_KEPT) {
            KEPT.put(status, read);
        }
        return read;
    }

    private static SaleKind read(String status) {
        if (names(CANCELLATION, status)) {
            return SaleKind.CANCELLED;
        }
        if (names(GIVEN_BACK, status) && !names(IN_PART, status)) {
            return SaleKind.RETURN;
        }
        return names(CORRECTION, status) || writesOff(status) ? SaleKind.ADJUSTMENT : SaleKind.SALE;
    }

    private static boolean names(List<String> words, String status) {
        for (String word : words) {
            if (status.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code writeoff}, or the same with one character between, as in {@code write-off}. */
    private static boolean writesOff(String status) {
        for (int at = status.indexOf("write"); at >= 0; at = status.indexOf("write", at + 1)) {
            if (status.startsWith("off", at + 5) || status.startsWith("off", at + 6)) {
                return true;
            }
        }
        return false;
    }
}
