package io.aetherflow.http.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafeCsvProperties {

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.strings()
                .withChars("ab1 =-+@\",.\r\n'\u00e9\uFF1D")
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** However it came in pieces, and whether or not it was flushed in between. */
    private static String safe(String csv, int piece) throws IOException {
        StringWriter out = new StringWriter();
        SafeCsv safe = new SafeCsv(out);
        for (int at = 0; at < csv.length(); at += piece) {
            safe.write(csv, at, Math.min(piece, csv.length() - at));
            safe.flush();
        }
        safe.close();
        safe.end();
        return out.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Property(seed = "36477975812")
    void quotedCellsAreMadeSafeAndNothingElseOfThem(@ForAll("cells") List<String> cells) throws IOException {
        String csv = cells.stream().map(SafeCsvProperties::quoted).collect(Collectors.joining(",")) + "\r\n";
        String expected =
                cells.stream().map(SafeCell::of).map(SafeCsvProperties::quoted).collect(Collectors.joining(","))
                        + "\r\n";
        assertThat(safe(csv, 3)).isEqualTo(expected);
    }

    @Property(seed = "36477975812")
    void noUnquotedCellIsLeftThatASpreadsheetCouldRun(@ForAll("cells") List<String> cells) throws IOException {
        String csv =
                cells.stream().map(cell -> cell.replaceAll("[\",\r\n]", "")).collect(Collectors.joining(";"));
        for (String cell : safe(csv, 2).split(";", -1)) {
            assertThat(SafeCell.of(cell)).isEqualTo(cell);
        }
    }

    @Example
    void numbersAndPlainTextStayAsTheyWere() throws IOException {
        String csv = "a,b;c\td\n-1.50,\"1,234\",+3%,\"x \"\"y\"\"\"\n\"open = to the end";
        assertThat(safe(csv, 100)).isEqualTo(csv);
    }
}
