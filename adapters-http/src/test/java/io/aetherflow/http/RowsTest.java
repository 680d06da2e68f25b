package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clean rows, sorted and filtered. */
class RowsTest {

    private final World world = TestServer.shared().world;
    private final Api viewer = Api.as(world.token(Role.VIEWER));
    private final UUID id = world.home.completed(25).id();

    private String path(String query) {
        return "/datasets/" + id + "/rows?" + query;
    }

    private JsonNode rows(String query) {
        return viewer.get(path(query)).expect(200).json();
    }

    private static String numbers(JsonNode page) {
        return String.join(" ", page.path("items").findValuesAsText("row_no"));
    }

    @Test
    void areAllThereIsInTheOrderOfTheFileUnlessMoreIsAskedFor() {
        JsonNode page = rows("limit=3&sort=&sort=%20");
        assertThat(numbers(page)).isEqualTo("1 2 3");
        assertThat(page.path("total").asLong()).isEqualTo(25);
        UUID waiting = world.home.submit().dataset().id();
        JsonNode nothing = viewer.get("/datasets/" + waiting + "/rows?sort=label")
                .expect(200)
                .json();
        assertThat(nothing.path("total").isIntegralNumber()).isTrue();
        assertThat(nothing.path("columns")).isEmpty();
    }

    @Test
    void areNotWrittenForALanguageThatIsNone() {
        viewer.unchecked().with("Accept-Language", ";").get(path("limit=1")).error(400, "INVALID_REQUEST");
        viewer.with("Accept-Language", "de;q=0.9, *").get(path("limit=1")).expect(200);
    }

    @Test
    void areSortedByAColumnAndPagesMeet() {
        JsonNode first = rows("limit=2&sort=-quantity");
        assertThat(numbers(first)).isEqualTo("25 24");
        String cursor = first.path("next_cursor").asText();
        assertThat(numbers(rows("limit=2&sort=-quantity&cursor=" + cursor))).isEqualTo("23 22");
        assertThat(numbers(rows("limit=2&sort=quantity"))).isEqualTo("1 2");
        for (String other : new String[] {"sort=quantity", "sort=-amount", "filter=label:item", "limit=2"}) {
            assertThat(viewer.get(path(other + "&cursor=" + cursor))
                            .error(400, "INVALID_REQUEST")
                            .path("message")
                            .asText())
                    .contains("another order, of another filter");
        }
        viewer.get(path("sort=quantity&cursor=nonsense")).error(400, "INVALID_REQUEST");
    }

    @Test
    void areFilteredByWhatTheirCellsHold() {
        JsonNode page = rows("limit=3&sort=-quantity&filter=label:ITEM%202&filter=quantity:2");
        assertThat(numbers(page)).isEqualTo("25 24 23");
        assertThat(page.path("total").asLong()).isEqualTo(7);
        assertThat(rows("filter=label:item%25").path("total").asLong()).isZero();
        assertThat(rows("filter=seen_at:23:59:58").path("total").asLong())
                .as("the text may have colons")
                .isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=price",
                "sort=-",
                "sort=row_no",
                "filter=price:1",
                "filter=:1",
                "filter=Label:1",
                "filter=label\"%20or%201=1:x"
            })
    void aColumnThatIsNotThereIsRefusedAndTheOthersAreNamed(String query) {
        for (String accept : new String[] {"application/json", "text/csv"}) {
            assertThat(viewer.with("Accept", accept)
                            .get(path(query.replace("\"", "%22")))
                            .error(400, "INVALID_REQUEST")
                            .path("message")
                            .asText())
                    .contains("label, quantity, weight, amount, sold_on, seen_at, paid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "label:", "label:%20", "", "label:a%00b"})
    void aFilterThatSaysNothingIsRefused(String filter) {
        assertThat(viewer.get(path("filter=" + filter))
                        .error(400, "INVALID_REQUEST")
                        .path("details")
                        .path("field")
                        .asText())
                .isEqualTo("filter");
    }

    @Test
    void parametersHaveALength() {
        viewer.get(path("filter=label:" + "x".repeat(1000))).error(400, "INVALID_REQUEST");
        viewer.get(path("sort=" + "x".repeat(1001))).error(400, "INVALID_REQUEST");
        viewer.get(path("filter=label:i&".repeat(21) + "limit=1")).error(400, "INVALID_REQUEST");
        rows("filter=label:i&".repeat(20) + "limit=1");
    }

    @Test
    void areDownloadedAsTheyAreSortedAndFiltered() {
        String csv = viewer.with("Accept", "text/csv")
                .get(path("sort=-quantity&filter=label:item%202"))
                .expect(200)
                .text();
        assertThat(csv.lines().map(line -> line.split(",")[0]))
                .containsExactly("label", "item 25", "item 24", "item 23", "item 22", "item 21", "item 20", "item 2");
        Api parquet = viewer.with("Accept", "application/vnd.apache.parquet");
        for (String query : new String[] {"sort=label", "filter=label:x"}) {
            assertThat(parquet.get(path(query))
                            .error(400, "INVALID_REQUEST")
                            .path("message")
                            .asText())
                    .contains("CSV");
        }
    }

    @Test
    void ofAnotherDepartmentAreNotThereWhateverIsAskedOfThem() {
        UUID theirs = world.other.completed(1).id();
        for (String accept : new String[] {"application/json", "text/csv"}) {
            viewer.with("Accept", accept)
                    .get("/datasets/" + theirs + "/rows?sort=price")
                    .error(404, "NOT_FOUND");
        }
    }
}
