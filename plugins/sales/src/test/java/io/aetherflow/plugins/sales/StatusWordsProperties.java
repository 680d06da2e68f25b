package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatusWordsProperties {

    private static final Pattern CANCELLATION =
            Pattern.compile("cancel|void|storn|annul|declined|failed|abandoned|anulad|abgebroch|abgelehnt"
                    + "|fehlgeschlagen|rechaz|rifiut|geweiger");
    private static final Pattern GIVEN_BACK =
            Pattern.compile("refund|return|retour|rückgabe|erstatt|rembours|devol|reembols|chargeback|rücksend"
                    + "|gutschrift|rimbors|terugbet|credit memo|credit note|creditnota");
    private static final Pattern CORRECTION = Pattern.compile("adjust|correct|write.?off|korrektur|ajust");
    private static final Pattern IN_PART =
            Pattern.compile("partial|part-|teilweise|partiel|parcial|parzial|gedeeltelijk");

    /** More texts than are kept, and each one twice. */
    @Property(tries = 3_000, seed = "20261121")
    void theWordsAreReadAsThePatternsSay(@ForAll("statuses") String status) {
        SaleKind expected = expected(status.toLowerCase(Locale.ROOT));
        assertThat(StatusWords.kind(status)).isEqualTo(expected);
        assertThat(StatusWords.kind(status)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> statuses() {
        List<String> words = List.of(
                "Cancelled",
                "STORNO",
                "annulé",
                "Rechazado",
                "Credit Memo",
                "terugbetaald",
                "parzialmente",
                "void",
                "refunded",
                "Returned",
                "Rückgabe",
                "partially",
                "Part-",
                "write",
                "Write",
                "off",
                "wri",
                "adjust",
                "Korrektur",
                "shipped",
                "paid",
                "on hold",
                "correct");
        Arbitrary<String> between =
                Arbitraries.of("", " ", "-", "_", "  ", "e", "0", "1", "2", "3", "4", "5", "6", "7");
        return Arbitraries.of(words)
                .flatMap(word -> between.map(gap -> word + gap))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    private static SaleKind expected(String status) {
        if (CANCELLATION.matcher(status).find()) {
            return SaleKind.CANCELLED;
        }
        if (GIVEN_BACK.matcher(status).find() && !IN_PART.matcher(status).find()) {
            return SaleKind.RETURN;
        }
        return CORRECTION.matcher(status).find() ? SaleKind.ADJUSTMENT : SaleKind.SALE;
    }
}
