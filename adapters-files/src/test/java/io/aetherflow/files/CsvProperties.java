package io.aetherflow.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvProperties {

    @Property(tries = 500, seed = "9928656640")
    void whatIsWrittenWithQuotesIsReadBackUnchanged(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("ends") String end) {
        String text = "head" + delimiter + "er" + end
                + table.stream().map(row -> written(row, delimiter)).collect(Collectors.joining(end, "", end));
        assertThat(Sources.cells(Sources.FILES.open(
                        Sources.of(text),
                        new ReadOptions(null, delimiter, null, null, null, 1, List.of(), Map.of()),
                        Vocabulary.NONE)))
                .isEqualTo(table);
    }

    private static String written(List<String> row, char delimiter) {
        return row.stream().map(cell -> written(cell, delimiter)).collect(Collectors.joining("" + delimiter));
    }

    private static String written(String cell, char delimiter) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r' || c == delimiter);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Property(tries = 1_000, seed = "65809543769")
    void anyBytesGiveRecordsOrARefusal(@ForAll("malformed") byte[] bytes) {
        try {
            assertThat(Sources.records(Sources.FILES.open(Sources.of(bytes), ReadOptions.INFERRED, Vocabulary.NONE)))
                    .allSatisfy(record -> assertThat(record.cells()).isNotEmpty());
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(FailureCode.VALIDATION);
            assertThat(e.failure().hint()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> anything = Arbitraries.strings()
                .all()
                .excludeChars('\0')
                .ofMaxLength(12)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars('"', ',', ';', '\t', '|', '\n', '\r', '\\', ' ', 'a')
                .ofMaxLength(8);
        Arbitrary<List<String>> row = Arbitraries.oneOf(anything, awkward)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()));
        return row.list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    /** Random bytes, and tables of awkward characters with random bytes strewn in. */
    @Provide
    Arbitrary<byte[]> malformed() {
        Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<byte[]> text = Arbitraries.strings()
                .withChars('"', ',', ';', '\n', '\r', 'a', '1', ' ', 'é', '\0', '{', '<')
                .ofMaxLength(300)
                .map(s -> s.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> header = Arbitraries.of("a,b\n", "a;b\r\n", "", "\uFEFFa,b\r", "sep=,\n")
                .map(s -> s.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> part = Arbitraries.oneOf(text, text, random);
        return Combinators.combine(header, part, part)
                .as((first, second, third) -> Sources.join(first, Sources.join(second, third)));
    }
}
