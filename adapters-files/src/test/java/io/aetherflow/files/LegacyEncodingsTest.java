package io.aetherflow.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingsTest {

    private static final List<String> ENCODINGS = List.of("windows-1252", "IBM850", "IBM437", "x-MacRoman");

    /** A few words each: what a file of one language may have. */
    private static final List<String> LANGUAGES = List.of(
            "Münster Köln Süßwaren Größe Spezialitäten Übung Ärger Österreich",
            "café Éric français hôtel été Noël déjà à garçon Besançon",
            "España Cataluña Martín Málaga Córdoba León Peña señor ESPAÑA",
            "São Paulo Açúcar coração Guaraná João não Conceição",
            "Åhus Berguvsvägen Göteborg Malmö Luleå Örebro",
            "København Ærø Århus smørrebrød Tromsø Ålesund",
            "Città perché Forlì più università però",
            "MÜNCHEN KÖLN ZÜRICH GRÖNLAND",
            "Zoë reünie coördinatie België één",
            "Reykjavík Ísafjörður Jón Þór");

    static List<List<String>> cases() {
        return LANGUAGES.stream()
                .flatMap(words -> ENCODINGS.stream()
                        .filter(name -> Charset.forName(name).newEncoder().canEncode(words))
                        .map(name -> List.of(name, words)))
                .toList();
    }

    private static List<String> raw(String words, String charset) {
        return Arrays.stream(words.split(" "))
                .filter(word -> word.chars().anyMatch(c -> c > 0x7F))
                .map(word -> new String(word.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static String read(List<String> raw) {
        Charset charset = LegacyEncodings.best(raw).orElse(StandardCharsets.US_ASCII);
        return new String(String.join(" ", raw).getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsOfALanguageAreReadAsTheyWereWritten(List<String> given) {
        List<String> raw = raw(given.get(1), given.get(0));
        assertThat(read(raw))
                .isEqualTo(String.join(
                        " ",
                        Arrays.stream(given.get(1).split(" "))
                                .filter(word -> word.chars().anyMatch(c -> c > 0x7F))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void evenOneWordIsMostlyEnough(List<String> given) {
        List<String> raw = raw(given.get(1), given.get(0));
        long right = raw.stream()
                .filter(word -> {
                    Optional<Charset> charset = LegacyEncodings.best(List.of(word));
                    return charset.isPresent()
                            && given.get(1)
                                    .contains(new String(word.getBytes(StandardCharsets.ISO_8859_1), charset.get()));
                })
                .count();
        assertThat(right)
                .as("of %s", raw.size())
                .isGreaterThanOrEqualTo(given.get(0).equals("x-MacRoman") ? raw.size() / 4 : raw.size() * 3 / 4);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, £100 customer’s £ €5",
        "windows-1252, €12 20°C m² Total\u00A0amount",
        "windows-1252, rock–n–roll don’t ½ Acme® Ltd™",
        "windows-1252, ¿Qué ¡Hola",
        "IBM850, £100 £12 café",
        "ISO-8859-15, €12 cœur sœur",
        "IBM437, £100 20°C naïve",
    })
    void signsAreReadAsTheyWereWritten(String encoding, String words) {
        assertThat(read(raw(words, encoding)))
                .isEqualTo(String.join(
                        " ",
                        Arrays.stream(words.split(" "))
                                .filter(word -> word.chars().anyMatch(c -> c > 0x7F))
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "Shift_JIS", "GBK", "windows-1253", "Big5"})
    void whatIsNoWesternTextIsNotGuessedAt(String encoding) {
        String words = encoding.startsWith("windows-1253")
                ? "Αθήνα Θεσσαλονίκη Πάτρα προϊόν ποσότητα"
                : encoding.equals("Shift_JIS") || encoding.equals("GBK") || encoding.equals("Big5")
                        ? "商品名称 北京市 上海 大阪府 東京都 数量"
                        : "Москва Привет товар количество Санкт Петербург";
        assertThat(LegacyEncodings.best(raw(words, encoding))).isEmpty();
    }

    @Test
    void drawingsAreNoText() {
        assertThat(LegacyEncodings.best(List.of("\u0080\u0081\u0090", "\u008D")))
                .isEmpty();
    }
}
