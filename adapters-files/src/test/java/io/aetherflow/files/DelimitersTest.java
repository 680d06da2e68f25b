package io.aetherflow.files;

import static io.aetherflow.files.Sources.cells;
import static io.aetherflow.files.Sources.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.RecordReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitersTest {

    private static char delimiter(String text) {
        try (RecordReader reader = open(text)) {
            return reader.facts().delimiter();
        }
    }

    @Test
    void textsFullOfCommasDoNotMislead() {
        assertThat(delimiter("id;note\n1;a, b, c\n2;d, e\n3;f\n")).isEqualTo(';');
        assertThat(delimiter("id;name (last, first)\n1;Doe, Ann\n2;Roe, Bob\n")).isEqualTo(';');
        assertThat(delimiter("id;name (last, first);place (city, land)\n1;Doe, Ann;Bath, UK\n2;Roe, Bob;Rio, BR\n"))
                .isEqualTo(';');
        assertThat(delimiter("id|text|tags\n1|a, b|x,y\n2|c, d|z,w\n")).isEqualTo('|');
        assertThat(delimiter("id\tdate\tnote\n1\t1,5\ta;b\n2\t2,5\tc;d\n")).isEqualTo('\t');
    }

    @Test
    void decimalCommasDoNotMislead() {
        assertThat(delimiter("name;price\nTea;1,5\nGreen Tea;2,5\n")).isEqualTo(';');
        assertThat(delimiter("a;b;c;d\n" + "1,5;2,5;3,5;4,5\n".repeat(5))).isEqualTo(';');
        assertThat(delimiter("Report\nof today\na;b;c;d\n" + "1,5;2,5;3,5;4,5\n".repeat(5)))
                .isEqualTo(';');
    }

    @Test
    void semicolonsDoNotImplyDecimalCommas() {
        assertThat(delimiter("a;b\n1.5;2.5\n1,000.5;2\n")).isEqualTo(';');
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void titleLinesAboveDoNotMislead(char delimiter) {
        String table = "id%product%town\n1%Tea%Bath\n2%Oil%York\n".replace('%', delimiter);
        String titles = "Sales report\nRegion North\n\nMade by hand\nin a hurry\nof a day\n";
        try (RecordReader reader = open(titles + table)) {
            assertThat(reader.facts().delimiter()).isEqualTo(delimiter);
            assertThat(reader.facts().headerLine()).isEqualTo(7);
            assertThat(reader.facts().header()).containsExactly("id", "product", "town");
            assertThat(reader.facts().notes())
                    .containsExactly("The header is on line 7; the 6 lines above it are left out: 'Sales report', "
                            + "'Region North', 'Made by hand', ….");
            assertThat(cells(reader)).containsExactly(List.of("1", "Tea", "Bath"), List.of("2", "Oil", "York"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'Sales, by region, 2024'", "'Sales; by region'", "'\"Sales, all\"'"})
    void aTitleThatHoldsDelimitersDoesNotMislead(String title) {
        try (RecordReader reader = open(title + "\nid;product;price\n1;Tea;1.5\n2;Oil;2\n3;Jam;2\n")) {
            assertThat(reader.facts().delimiter()).isEqualTo(';');
            assertThat(reader.facts().header()).containsExactly("id", "product", "price");
        }
    }

    @Test
    void quotedCellsOfManyLinesAreOneCell() {
        assertThat(delimiter("id;note\n1;\"a,b\nc,d\n\ne,f\"\n2;\"g,h\ni\"\n")).isEqualTo(';');
    }

    @Test
    void oneColumnIsNotSplit() {
        try (RecordReader reader = open("note\nfine\nso, so\nbad, very bad, sorry\n" + "fine\n".repeat(30))) {
            assertThat(reader.facts().header()).containsExactly("note");
        }
        assertThat(cells("name\nDoe, Ann\nRoe, Bob\n")).containsExactly(List.of("Doe, Ann"), List.of("Roe, Bob"));
        assertThat(cells("Report\nid, name\n1, Ann\n")).containsExactly(List.of("1", " Ann"));
        assertThat(cells("note\nall good\nwell\n")).containsExactly(List.of("all good"), List.of("well"));
    }

    @Test
    void aTitleWithAQuoteIsATitle() {
        try (RecordReader reader = open("Report of \"July\nid,name\n1,a\n2,b\n")) {
            assertThat(reader.facts().headerLine()).isEqualTo(2);
            assertThat(reader.facts().notes())
                    .containsExactly("The header is on line 2; the line above it is left out: 'Report of \"July'.");
        }
    }

    @Test
    void unnamedColumnsAtTheEndMakeNoRecordRagged() {
        assertThat(cells("a,b,,\n1,2,,\n3,4\n5,6,\n7,8,x\n9\n1,2,3,4,5\n"))
                .containsExactly(
                        List.of("1", "2", "", ""),
                        List.of("3", "4", "", ""),
                        List.of("5", "6", "", ""),
                        List.of("7", "8", "x"),
                        List.of("9"),
                        List.of("1", "2", "3", "4", "5"));
    }

    @Test
    void aRecordOfManyLinesMayStandAboveTheHeader() {
        try (RecordReader reader = open("\"Sales\nof the week\"\n\nid,name\n1,a\n2,b\n")) {
            assertThat(reader.facts().headerLine()).isEqualTo(4);
            assertThat(cells(reader)).containsExactly(List.of("1", "a"), List.of("2", "b"));
        }
    }
}
