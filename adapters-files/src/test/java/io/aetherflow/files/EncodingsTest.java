package io.aetherflow.files;

import static io.aetherflow.files.Sources.FILES;
import static io.aetherflow.files.Sources.bytes;
import static io.aetherflow.files.Sources.cells;
import static io.aetherflow.files.Sources.encoding;
import static io.aetherflow.files.Sources.marked;
import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final String WESTERN = "id,name\n1,Berguvsvägen\n2,Cataluña\n3,Martín\n";
    private static final List<List<String>> ROWS =
            List.of(List.of("1", "Berguvsvägen"), List.of("2", "Cataluña"), List.of("3", "Martín"));

    private static RecordReader open(byte[] bytes) {
        return FILES.open(Sources.of(bytes), ReadOptions.INFERRED, Vocabulary.NONE);
    }

    private static byte[] written(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "IBM850", "UTF-16LE", "UTF-16BE", "x-MacRoman"})
    void theEncodingIsToldAndShown(String charset) {
        try (RecordReader reader = open(written(WESTERN, charset))) {
            assertThat(reader.facts().encoding()).isEqualTo(charset);
            assertThat(reader.facts().samples()).containsExactly("Berguvsvägen", "Cataluña", "Martín");
            assertThat(cells(reader)).isEqualTo(ROWS);
        }
    }

    @Test
    void aGuessIsSaid() {
        try (RecordReader guessed = open(written(WESTERN, "IBM850"));
                RecordReader sure = Sources.open(WESTERN)) {
            assertThat(guessed.facts().notes())
                    .containsExactly("The file is not UTF-8; it is read as IBM850, as in 'Berguvsvägen', 'Cataluña', "
                            + "'Martín'.");
            assertThat(sure.facts().notes()).isEmpty();
        }
    }

    @Test
    void asciiHasNoSamples() {
        try (RecordReader reader = Sources.open("id,name\n1,Tea\n")) {
            assertThat(reader.facts().encoding()).isEqualTo("UTF-8");
            assertThat(reader.facts().samples()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "IBM850"})
    void theFirstAccentMayStandBehindTheBeginning(String charset) {
        String ascii = "0,plain\n".repeat(60_000);
        byte[] file = written("id,name\n" + ascii + WESTERN.substring(8) + ascii, charset);
        for (byte[] bytes : List.of(file, Gzip.of(file))) {
            try (RecordReader reader = open(bytes)) {
                assertThat(reader.facts().encoding()).isEqualTo(charset);
                assertThat(reader.facts().samples()).containsExactly("Berguvsvägen", "Cataluña", "Martín");
                assertThat(cells(reader).subList(60_000, 60_003)).isEqualTo(ROWS);
            }
        }
    }

    @Test
    void wideTextOfAnotherAlphabetNeedsNoMark() {
        String text = "商品,数量,城市\n" + "绿茶,12,北京\n牛奶,7,上海\n".repeat(100);
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            try (RecordReader reader = open(written(text, charset))) {
                assertThat(reader.facts().encoding()).isEqualTo(charset);
                assertThat(reader.facts().header()).containsExactly("商品", "数量", "城市");
                assertThat(cells(reader)).hasSize(200).contains(List.of("牛奶", "7", "上海"));
            }
        }
    }

    @Test
    void marksOfFourBytesAreKnown() {
        try (RecordReader little = open(marked(bytes(0xFF, 0xFE, 0, 0), WESTERN, Charset.forName("UTF-32LE")));
                RecordReader big = open(marked(bytes(0, 0, 0xFE, 0xFF), WESTERN, Charset.forName("UTF-32BE")))) {
            assertThat(little.facts().encoding()).isEqualTo("UTF-32LE");
            assertThat(cells(little)).isEqualTo(ROWS);
            assertThat(cells(big)).isEqualTo(ROWS);
        }
    }

    @Test
    void aDamagedByteInUtf8IsRefusedAndNotAnotherEncoding() {
        byte[] bytes = written("id,name\n" + "1,Münster\n2,Köln\n".repeat(20) + "3,?\n", "UTF-8");
        bytes[bytes.length - 2] = (byte) 0xE4;
        assertThat(refusal(bytes, ReadOptions.INFERRED))
                .hasMessageStartingWith("Line 42 of orders.csv holds the byte 0xE4");
    }

    @Test
    void whatCannotBeToldIsRefusedWithItsLine() {
        byte[] cyrillic = written("id,name\n1,Москва\n2,товар\n3,Привет\n", "windows-1251");
        AetherException refused = refusal(cyrillic, ReadOptions.INFERRED);
        assertThat(refused).hasMessageStartingWith("Line 2 of orders.csv holds the byte 0xCC");
        assertThat(refused.failure().hint()).contains("options.encoding");
        try (RecordReader reader = FILES.open(Sources.of(cyrillic), encoding("windows-1251"), Vocabulary.NONE)) {
            assertThat(reader.facts().samples()).containsExactly("Москва", "товар", "Привет");
            assertThat(cells(reader)).contains(List.of("1", "Москва"));
        }
    }

    @Test
    void theUploadersWordIsHeldToItsBytes() {
        assertThat(refusal(written(WESTERN, "windows-1252"), encoding("UTF-8")))
                .hasMessageStartingWith("Line 2 of orders.csv holds the byte 0xE4");
        assertThat(refusal(bytes('a', '\n', 0x81, '\n'), encoding("windows-1252")))
                .hasMessageContaining("which is not windows-1252");
    }

    @Test
    void manyWordsAreLookedThroughInBoundedMemory() {
        StringBuilder text = new StringBuilder("id,name\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i)
                    .append(",Straße")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append((char) ('a' + i / 676 % 26))
                    .append(" and much that is plain\n");
        }
        try (RecordReader reader = open(written(text.toString(), "windows-1252"))) {
            assertThat(reader.facts().encoding()).isEqualTo("windows-1252");
            assertThat(cells(reader)).hasSize(20_000);
        }
    }
}
