package io.aetherflow.files;

import static io.aetherflow.files.Sources.bytes;
import static io.aetherflow.files.Sources.cells;
import static io.aetherflow.files.Sources.encoding;
import static io.aetherflow.files.Sources.headerRow;
import static io.aetherflow.files.Sources.marked;
import static io.aetherflow.files.Sources.open;
import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInferenceTest {

    private static final String TEXT = "name,city\nÅsa,Märsta\n李,北京\n😀,\uFEFF\n";

    @Test
    void believesAByteOrderMarkBeforeAnythingElse() {
        reads(marked(bytes(0xEF, 0xBB, 0xBF), TEXT, StandardCharsets.UTF_8), encoding("windows-1252"), "UTF-8");
        reads(marked(bytes(0xFF, 0xFE), TEXT, StandardCharsets.UTF_16LE), ReadOptions.INFERRED, "UTF-16LE");
        reads(marked(bytes(0xFE, 0xFF), TEXT, StandardCharsets.UTF_16BE), ReadOptions.INFERRED, "UTF-16BE");
    }

    @Test
    void readsTheEncodingItIsTold() {
        reads(TEXT.getBytes(StandardCharsets.UTF_16LE), encoding(" utf-16le "), "UTF-16LE");
        byte[] dos = "name,city\nBerguvsvägen,Cataluña\n".getBytes(Charset.forName("CP850"));
        try (RecordReader reader = Sources.FILES.open(Sources.of(dos), encoding("CP850"), Vocabulary.NONE)) {
            assertThat(reader.facts().encoding()).isEqualTo("IBM850");
            assertThat(cells(reader)).containsExactly(List.of("Berguvsvägen", "Cataluña"));
        }
    }

    private static void reads(byte[] bytes, ReadOptions options, String expected) {
        RecordReader reader = Sources.FILES.open(Sources.of(bytes), options, Vocabulary.NONE);
        assertThat(reader.facts().encoding()).isEqualTo(expected);
        assertThat(reader.facts().header()).containsExactly("name", "city");
        assertThat(cells(reader))
                .containsExactly(List.of("Åsa", "Märsta"), List.of("李", "北京"), List.of("😀", "\uFEFF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "no such name!", ""})
    void refusesAnEncodingThatDoesNotExist(String name) {
        AetherException refused = refusal("a\n1\n".getBytes(StandardCharsets.UTF_8), encoding(name));
        assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refused).hasMessageContaining("\"" + name + "\"");
    }

    @Test
    void namesTheLineAndTheByteThatAreNotUtf8() {
        String text = "name,city\n" + "a,b\n".repeat(100_000) + "Berguvsvägen,x\n";
        AetherException refused = refusal(text.getBytes(StandardCharsets.ISO_8859_1), encoding("UTF-8"));
        assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refused)
                .hasMessage("Line 100,002 of orders.csv holds the byte 0xE4 (offset 400,018), which is not UTF-8.");
        assertThat(refused.failure().hint()).contains("options.encoding");
        assertThat(refused.failure().details()).containsEntry("line", 100_002L);
    }

    @Test
    void refusesTextCutInsideACharacterAndHalfCharacters() {
        assertThat(refusal(bytes('a', '\n', '1', '\n', 0xE2, 0x82), ReadOptions.INFERRED))
                .hasMessage("Line 3 of orders.csv holds the bytes 0xE2 0x82 (offset 4), which are not UTF-8.");
        assertThat(refusal(bytes('a', '\n', 0xED, 0xA0, 0x80), ReadOptions.INFERRED))
                .hasMessageContaining("Line 2 of orders.csv holds the bytes 0xED 0xA0 0x80");
        assertThat(refusal(bytes(0xFF, 0xFE, 'a', 0, '\n', 0, 0x00, 0xD8, 'x', 0), ReadOptions.INFERRED))
                .hasMessageContaining("not UTF-16LE");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void tellsTheDelimiterByConsistentFieldCounts(char delimiter) {
        String text = "name%price%note\na,1;x%1,5%\"p|q%r\"\nb%2,25%\"s\tt\"\nc%3,0%u\n".replace('%', delimiter);
        if (delimiter == ',') {
            text = text.replace(",5", ".5")
                    .replace(",25", ".25")
                    .replace(",0", ".0")
                    .replace("a,1", "a 1");
        } else if (delimiter == ';') {
            text = text.replace("1;x", "1 x");
        }
        try (RecordReader reader = open(text)) {
            assertThat(reader.facts().delimiter()).isEqualTo(delimiter);
            assertThat(reader.facts().fileType()).isEqualTo(delimiter == '\t' ? "tsv" : "csv");
            assertThat(reader.facts().header()).containsExactly("name", "price", "note");
        }
    }

    @Test
    void isNotMisledByDecimalCommas() {
        try (RecordReader reader = open("a;b;c\n" + "1,5;2,5;3,5\n".repeat(300))) {
            assertThat(reader.facts().delimiter()).isEqualTo(';');
        }
    }

    @Test
    void isNotMisledByRaggedRowsNorByALongFile() {
        String rows = "1,Rua do Paço, 67,Rio;BR,a,b\n2,High Street,York;UK,a,b\n";
        try (RecordReader reader = open("id,street,town,x,y\n" + rows.repeat(20_000))) {
            assertThat(reader.facts().delimiter()).isEqualTo(',');
        }
    }

    @Test
    void takesAFileOfOneColumn() {
        try (RecordReader reader = open("id\n1\n2\n")) {
            assertThat(reader.facts().delimiter()).isEqualTo(',');
            assertThat(reader.facts().header()).containsExactly("id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\""})
    void obeysADeclaredDelimiter(String declaration) {
        try (RecordReader reader = open(declaration + "\r\na,x;b\r\n1,1;2,2\r\n")) {
            assertThat(reader.facts().delimiter()).isEqualTo(';');
            assertThat(reader.facts().header()).containsExactly("a,x", "b");
            assertThat(reader.facts().headerLine()).isEqualTo(2);
        }
    }

    @Test
    void obeysTheUploaderBeforeADeclaration() {
        RecordReader reader =
                Sources.FILES.open(Sources.of("sep=;\na|b\n1|2;3\n"), Sources.delimiter('|'), Vocabulary.NONE);
        assertThat(reader.facts().header()).containsExactly("a", "b");
        assertThat(cells(reader)).containsExactly(List.of("1", "2;3"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', '\0'})
    void refusesADelimiterThatCannotBeOne(char delimiter) {
        AetherException refused = refusal("a\n1\n".getBytes(StandardCharsets.UTF_8), Sources.delimiter(delimiter));
        assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refused).hasMessageContaining("options.delimiter");
    }

    @Test
    void takesTheHeaderFromTheLineItIsTold() {
        String text = "Report of \"July\nmade by us, with care\n\nid;name\n1;a\n";
        RecordReader reader = Sources.FILES.open(Sources.of(text), headerRow(4), Vocabulary.NONE);
        assertThat(reader.facts().header()).containsExactly("id", "name");
        assertThat(reader.facts().headerLine()).isEqualTo(4);
        assertThat(cells(reader)).containsExactly(List.of("1", "a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5, 700})
    void refusesAHeaderLineThatTheFileDoesNotHave(int line) {
        AetherException refused = refusal("a\n\n1\n2".getBytes(StandardCharsets.UTF_8), headerRow(line));
        assertThat(refused).hasMessage("The file orders.csv has no line " + line + " to take the header from.");
    }

    @Test
    void refusesABlankHeaderLine() {
        assertThat(refusal("a\n\n1\n".getBytes(StandardCharsets.UTF_8), headerRow(2)))
                .hasMessage("Line 2 of orders.csv is blank, so it can't be the header.");
        assertThat(refusal("a\n1\n ".getBytes(StandardCharsets.UTF_8), headerRow(3)))
                .hasMessage("Line 3 of orders.csv is blank, so it can't be the header.");
    }

    @Test
    void refusesATableWithoutAHeader() {
        assertThat(refusal("\n  \n,,\n")).hasMessage("The file orders.csv has no header: all its lines are blank.");
        assertThat(refusal("sep=;\n")).hasMessageContaining("has no header");
        assertThat(cells("a,b\n,\n\n")).isEmpty();
    }
}
