package io.aetherflow.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InferenceProperties {

    private static final List<String> HEADER = List.of("código", "produit", "Größe", "price", "note");

    /** How a table is written down. */
    private record Writing(char delimiter, String charset, boolean marked, String end, boolean lastEnd, boolean gzip) {

        byte[] of(List<List<String>> rows) {
            String text = rows.stream().map(this::line).collect(Collectors.joining(end)) + (lastEnd ? end : "");
            byte[] bytes = ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
            return gzip ? Gzip.of(bytes) : bytes;
        }

        private String line(List<String> cells) {
            return cells.stream().map(this::cell).collect(Collectors.joining("" + delimiter));
        }

        private String cell(String cell) {
            boolean plain = cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r' || c == delimiter);
            return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
        }
    }

    @Property(tries = 200, seed = "4711")
    void howATableIsWrittenIsToldFromItsBytes(
            @ForAll("tables") List<List<String>> rows, @ForAll("writings") Writing writing) {
        List<List<String>> table = new java.util.ArrayList<>(rows);
        table.add(0, HEADER);
        try (RecordReader reader =
                Sources.FILES.open(Sources.of(writing.of(table)), ReadOptions.INFERRED, Vocabulary.NONE)) {
            assertThat(reader.facts().delimiter()).isEqualTo(writing.delimiter());
            assertThat(reader.facts().encoding()).isEqualTo(writing.charset());
            assertThat(reader.facts().compression()).isEqualTo(writing.gzip() ? "gzip" : null);
            assertThat(reader.facts().header()).isEqualTo(HEADER);
            assertThat(Sources.cells(reader)).isEqualTo(rows);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<List<String>> row = Combinators.combine(
                        Arbitraries.integers().between(1, 99_999),
                        Arbitraries.of("Thé vert", "Käse", "Jamón", "Lamp, small", "5\" pipe", "a;b|c", "Tea"),
                        Arbitraries.of("12,5", "1.234,50", "3.5", "7", ""),
                        Arbitraries.of("n/a", "café", "", "two\nlines", "say \"hi\"", " padded ", "tab\there"))
                .as((id, product, price, note) -> List.of(id.toString(), product, "gross", price, note));
        return row.list().ofMinSize(3).ofMaxSize(40);
    }

    @Provide
    Arbitrary<Writing> writings() {
        Arbitrary<Character> delimiters = Arbitraries.of(',', ';', '\t', '|');
        Arbitrary<String> charsets = Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "IBM850");
        Arbitrary<String> ends = Arbitraries.of("\n", "\r\n", "\r");
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(delimiters, charsets, flag, ends, flag, flag)
                .as((delimiter, charset, marked, end, lastEnd, gzip) ->
                        new Writing(delimiter, charset, marked && charset.startsWith("UTF"), end, lastEnd, gzip));
    }
}
