package io.aetherflow.files.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NestedLimitsTest {

    private static final NestedLimits SMALL = new NestedLimits(200, 10, 5, 40);

    private static Nested read(String text) {
        FileFormat format = text.startsWith("<") ? new XmlFormat(SMALL) : new JsonFormat(SMALL);
        return Nested.of(format, text.getBytes(StandardCharsets.UTF_8), ReadOptions.INFERRED, Vocabulary.NONE);
    }

    private static String refusal(String text) {
        AetherException thrown =
                Objects.requireNonNull(catchThrowableOfType(AetherException.class, () -> read(text)), "not refused");
        assertThat(thrown.code()).isEqualTo(FailureCode.VALIDATION);
        return thrown.failure().message();
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"f" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void limitsStartAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NestedLimits(0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NestedLimits(1, 1, 1, 0));
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertThat(read("[" + fields(10) + "]").header()).hasSize(10);
        assertThat(refusal("[" + fields(11) + "]")).contains("has 11 fields under 'root', more than 10");
        assertThat(refusal("[\n" + fields(41) + "]")).startsWith("Line 2").contains("40 different fields");
        assertThat(refusal("<r>" + "<a>".concat(fields(41).replaceAll("[^f]*(f\\d+)[^f]*", "<$1/>")) + "</a></r>"))
                .contains("40 different fields");
        String cells = IntStream.range(0, 12).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(refusal("[[\"a\"],\n[" + cells + "]]")).startsWith("Line 2").contains("more than 10 values");
    }

    @Test
    void depthIsLimited() {
        assertThat(refusal("[\n{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":1}}}}}]"))
                .startsWith("Line 2")
                .contains("deeper than 5");
        assertThat(refusal("<a><b><c>\n<d><e><f>1</f></e></d></c></b></a>"))
                .startsWith("Line 2")
                .contains("deeper than 5");
    }

    @Test
    void recordsAreLimited() {
        String longer = "x".repeat(201);
        assertThat(refusal("[\n{\"a\":\"" + longer + "\"}]"))
                .startsWith("Line 2")
                .contains("over 200 characters");
        assertThat(refusal("<r><a>\n<b>" + longer + "</b></a></r>"))
                .startsWith("Line 2")
                .contains("over 200 characters");
        assertThat(refusal("<r><a b='" + longer + "'/></r>")).contains("over 200 characters");
        String half = "\"" + "x".repeat(120) + "\"";
        assertThat(refusal("[\n{\"a\":" + half + ",\n\"b\":" + half + "}]"))
                .startsWith("Line 2")
                .contains("over 200 characters");
        assertThat(refusal("[{\"a\":1,\"l\":[{\"x\":" + half + "},{\"x\":" + half + "}]},{\"a\":2}]"))
                .contains("over 200 characters");
        assertThat(refusal("{\"a\":1}\n{\"a\":2}\n{\"a\":\"" + longer + "\"}")).startsWith("Line 3");
        assertThat(refusal("[[\"a\",\"b\"],[" + half + "," + half + "]]")).contains("over 200 characters");
    }

    @Test
    void hugePiecesOfXmlAreNotKeptInMemory() {
        assertThat(refusal("<r><a b='" + "x".repeat(1 << 20) + "'/></r>")).contains("over 200 characters");
        assertThat(refusal("<r><!--" + "x".repeat(1 << 20) + "--></r>")).contains("over 200 characters");
    }

    @Test
    void aTableOfColumnsMustBeSmall() {
        String values = IntStream.range(0, 1_000).mapToObj(i -> "12345").collect(Collectors.joining(",", "[", "]"));
        assertThat(refusal("{\"a\":" + values + ",\"b\":" + values + "}")).contains("column by column");
        assertThat(refusal(fields(11).replaceAll(":(\\d+)", ":[$1,1]"))).contains("has 11 fields under 'root'");
    }

    @Test
    void whatComesAfterLongListsIsLeftOutOfAllRecordsAndSaid() {
        String lines =
                IntStream.range(0, 40).mapToObj(i -> "{\"n\":" + i + "}").collect(Collectors.joining(",", "[", "]"));
        Nested byLine = Nested.of(
                new JsonFormat(SMALL),
                ("{\"by\":\"x\",\"orders\":[{\"id\":1,\"lines\":" + lines + ",\"total\":7},"
                                + "{\"id\":2,\"lines\":[{\"n\":1}],\"total\":8}],\"currency\":\"EUR\"}")
                        .getBytes(StandardCharsets.UTF_8),
                Nested.sheet("orders.lines"),
                Vocabulary.NONE);
        assertThat(byLine.header()).containsExactly("by", "currency", "id", "n");
        assertThat(byLine.cells().get(0)).containsExactly("x", "EUR", "1", "0");
        assertThat(byLine.records()).hasSize(41);
        assertThat(byLine.facts().notes()).anyMatch(note -> note.contains("orders.total"));
    }

    @Test
    void tooManyListsAreRefused() {
        String text = IntStream.range(0, 501)
                .mapToObj(i -> "\"l" + i + "\":[{\"a\":1}]")
                .collect(Collectors.joining(",", "{", "}"));
        AetherException refused = Nested.refusedJson(text);
        assertThat(refused.failure().message()).contains("more than 500 different lists");
    }

    /** Each once remembered all that came before it: a file of 0.6 MB filled the memory. */
    @Test
    void manySmallTablesBesideEachOtherTakeLittleMemory() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"table " + i + "\":[[\"a\",\"b\"],[1,2]]")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(Nested.refusedJson(text).failure().message()).contains("10,000 different fields");
    }

    @Test
    void manyTablesThatAreTooWideAreNotNamed() {
        String lists = IntStream.range(0, 400)
                .mapToObj(i -> "\"table " + i + "\":[[\"a\",\"b\"],[1,2]]")
                .collect(Collectors.joining(",", ",", "}"));
        assertThat(Nested.refusedJson(fields(9_000).replace("}", lists))
                        .failure()
                        .message())
                .contains("has 9,002 fields under 'table 0', more than 1,000");
    }

    @Test
    void wordsDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Nested.refusedXml("<r><a><b>1</b></a>").failure().message())
                    .contains("cut off");
            assertThat(List.of(Refusals.number(1_000))).containsExactly("1,000");
        } finally {
            Locale.setDefault(before);
        }
    }
}
