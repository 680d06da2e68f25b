package io.aetherflow.files.nested;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which headers have an ancestor's values, the same on several records, so that a sum over the records is none. */
class NestedRepeatedTest {

    private static final String ORDERS =
            "{\"shop\":\"x\",\"orders\":[{\"id\":1,\"total\":7,\"lines\":[{\"total\":3,\"sku\":\"a\"},"
                    + "{\"total\":4,\"sku\":\"b\"}]},{\"id\":2,\"total\":8,\"lines\":[{\"total\":8,\"sku\":\"c\"}]}]}";

    private static List<String> repeated(String text, @Nullable String sheet) {
        NestedLimits limits = NestedLimits.DEFAULT;
        Refusals refusals = new Refusals("export.json");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceText source = SourceText.open(
                new FileSource("export.json", bytes.length, () -> new ByteArrayInputStream(bytes)),
                Encoding.named(null, refusals),
                refusals);
        try (Walk walk = new JsonWalk(JsonTexts.whole(source, JsonTexts.factory(limits)), limits, refusals)) {
            Node root = Survey.of(walk, limits, refusals).root();
            Tables.Choice choice = new Tables(root, true, limits, refusals).choose(sheet, Vocabulary.NONE);
            return Objects.requireNonNull(choice).repeated();
        }
    }

    @Test
    void whatAnOrderSaysIsRepeatedOnItsLines() {
        assertThat(repeated(ORDERS, "orders.lines")).containsExactly("shop", "id", "orders.total");
        assertThat(Nested.json(ORDERS, Nested.sheet("orders.lines"), Vocabulary.NONE)
                        .header())
                .containsExactly("shop", "id", "orders.total", "total", "sku");
    }

    @Test
    void theOrdersThemselvesRepeatWhatIsAroundThem() {
        assertThat(repeated(ORDERS, "orders")).containsExactly("shop");
    }

    @Test
    void aColumnOfARowIsItsOwn() {
        String rows = "{\"stores\":[{\"town\":\"A\",\"sold\":[[\"sku\",\"n\"],[\"x\",1],[\"y\",2]]}]}";
        assertThat(repeated(rows, "stores.sold")).containsExactly("town");
    }

    @Test
    void nothingIsRepeatedInAFlatListOrOnASingleRecord() {
        assertThat(repeated("[{\"a\":1},{\"a\":2}]", null)).isEmpty();
        assertThat(repeated("{\"shop\":\"x\",\"orders\":[{\"id\":1}]}", "orders"))
                .isEmpty();
        assertThat(repeated("{\"1001\":{\"a\":1,\"b\":2},\"1002\":{\"a\":3,\"b\":4}}", null))
                .isEmpty();
    }

    @Test
    void aFieldBetweenManyListsIsLateForThoseBeforeItOnly() {
        String before = lists(0, 20);
        String after = lists(20, 60);
        String shop = "{" + before + ",\"total\":7," + after + "}";
        String shops = "{\"shops\":[" + shop + "," + shop + "]}";
        NestedLimits small = new NestedLimits(1_000, 100, 5, 1_000);
        assertThat(late(shops, "shops.l3", small)).contains("shops.total");
        assertThat(late(shops, "shops.l40", small)).doesNotContain("shops.total");
    }

    private static String late(String text, String sheet, NestedLimits limits) {
        return String.join(
                " ",
                Nested.of(
                                new JsonFormat(limits),
                                text.getBytes(StandardCharsets.UTF_8),
                                Nested.sheet(sheet),
                                Vocabulary.NONE)
                        .facts()
                        .notes());
    }

    private static String lists(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "\"l" + i + "\":[{\"n\":" + i + ",\"of\":\"" + "x".repeat(20) + "\"}]")
                .collect(Collectors.joining(","));
    }
}
