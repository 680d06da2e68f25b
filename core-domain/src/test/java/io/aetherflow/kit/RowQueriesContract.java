package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.RowPage;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.dataset.RowQuery.Filter;
import io.aetherflow.core.dataset.RowQuery.Sort;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.table.Column;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How {@link CleanRows} sorts and filters. */
public abstract class RowQueriesContract extends StorageContract {

    private static final int FEW = 3;

    @SuppressWarnings("NullAway.Init")
    private Branch branch;

    @BeforeEach
    void openBranch() {
        branch = Branch.open(store);
    }

    private CleanRows rows() {
        return store.cleanRows();
    }

    private UUID loaded(List<@Nullable Object[]> values) {
        Claim claim = branch.claimed();
        branch.succeed(claim, branch.load(claim, branch.schema(), values));
        return claim.job().datasetId();
    }

    /** Five rows; the third has no value at all. */
    private UUID five() {
        List<@Nullable Object[]> five = new ArrayList<>();
        five.add(row("Émile", 10L, "1.50", "19.99", "2024-01-05", "2024-01-05T08:00:00", true));
        five.add(row("émilie, 100%", -3L, "1.5", "0.10", "2023-12-31", "2024-01-05T08:00:00.12", false));
        five.add(new @Nullable Object[7]);
        five.add(row("zebra_a", 10L, "200", "-5", "2024-11-05", "2024-01-05T18:00:10", true));
        five.add(row("ZEBRA", 9L, "0.0000000001", "19.990", "0999-01-01", "2023-01-01T00:00:00", false));
        return loaded(five);
    }

    private static @Nullable Object[] row(
            String text, long whole, String decimal, String money, String day, String moment, boolean paid) {
        return new @Nullable Object[] {
            text,
            whole,
            new BigDecimal(decimal),
            new BigDecimal(money),
            LocalDate.parse(day),
            LocalDateTime.parse(moment),
            paid
        };
    }

    private static RowQuery sorted(String column) {
        return new RowQuery(new Sort(column, false), List.of());
    }

    private static RowQuery descending(String column) {
        return new RowQuery(new Sort(column, true), List.of());
    }

    private static RowQuery filtered(Filter... filters) {
        return new RowQuery(null, List.of(filters));
    }

    private RowPage page(UUID id, RowQuery query, PageRequest page) {
        return rows().page(branch.scope(), id, query, page).orElseThrow();
    }

    private RowPage page(UUID id, RowQuery query) {
        return page(id, query, PageRequest.first(PageRequest.MOST));
    }

    private List<Long> found(UUID id, RowQuery query) {
        RowPage page = page(id, query);
        assertThat(page.total()).isEqualTo(page.rows().items().size());
        return numbers(page.rows().items());
    }

    private List<Long> found(UUID id, String column, String part) {
        return found(id, filtered(new Filter(column, part)));
    }

    private static List<Long> numbers(List<CleanRow> rows) {
        return rows.stream().map(CleanRow::number).toList();
    }

    @Test
    void aSortGoesByValueEqualOnesInTheOrderOfTheFileAndNoneLast() {
        UUID id = five();
        assertThat(found(id, sorted("label"))).as("without capitals").containsExactly(5L, 4L, 1L, 2L, 3L);
        assertThat(found(id, descending("label"))).containsExactly(2L, 1L, 4L, 5L, 3L);
        assertThat(found(id, sorted("quantity"))).containsExactly(2L, 5L, 1L, 4L, 3L);
        assertThat(found(id, descending("quantity"))).containsExactly(1L, 4L, 5L, 2L, 3L);
        assertThat(found(id, sorted("weight"))).as("1.50 is 1.5").containsExactly(5L, 1L, 2L, 4L, 3L);
        assertThat(found(id, descending("amount"))).containsExactly(1L, 5L, 2L, 4L, 3L);
        assertThat(found(id, sorted("sold_on"))).containsExactly(5L, 2L, 1L, 4L, 3L);
        assertThat(found(id, descending("seen_at"))).containsExactly(4L, 2L, 1L, 5L, 3L);
        assertThat(found(id, sorted("paid"))).containsExactly(2L, 5L, 1L, 4L, 3L);
    }

    @Test
    void sortedPagesMissNothingWhateverTheColumnHolds() {
        List<@Nullable Object[]> values = new ArrayList<>(ExampleRows.extreme());
        values.addAll(ExampleRows.random(60, 7));
        values.addAll(ExampleRows.random(10, 7));
        UUID id = loaded(values);
        List<CleanRow> all = branch.rows(id);
        for (Column column : branch.schema().columns()) {
            for (boolean down : new boolean[] {false, true}) {
                RowQuery query = new RowQuery(new Sort(column.name(), down), List.of());
                List<CleanRow> expected =
                        all.stream().sorted(by(column.name(), down)).toList();
                for (int limit : new int[] {1, 7, 100}) {
                    assertThat(Expect.pages(limit, page -> page(id, query, page).rows()))
                            .as(column.name() + " by " + limit)
                            .isEqualTo(expected);
                }
                assertThat(streamed(id, query)).isEqualTo(expected);
            }
        }
    }

    private static Comparator<CleanRow> by(String column, boolean down) {
        Comparator<Object> values = RowQueriesContract::compare;
        return Comparator.comparing(
                        (CleanRow row) -> row.values().get(column),
                        Comparator.nullsLast(down ? values.reversed() : values))
                .thenComparing(CleanRow::number);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return one instanceof String text
                ? Arrays.compareUnsigned(bytes(text), bytes((String) other))
                : ((Comparable<Object>) one).compareTo(other);
    }

    private static byte[] bytes(String text) {
        return text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private List<CleanRow> streamed(UUID id, RowQuery query) {
        List<CleanRow> streamed = new ArrayList<>();
        assertThat(rows().stream(branch.scope(), id, query, streamed::add)).isTrue();
        return streamed;
    }

    @Test
    void aFilterHoldsWhereTheCellsTextHoldsThePart() {
        UUID id = five();
        assertThat(found(id, "label", "émil")).containsExactly(1L, 2L);
        assertThat(found(id, "label", "ÉMILIE")).containsExactly(2L);
        assertThat(found(id, "label", "zebra")).containsExactly(4L, 5L);
        assertThat(found(id, "label", "%")).as("a letter like any other").containsExactly(2L);
        assertThat(found(id, "label", "_")).containsExactly(4L);
        assertThat(found(id, "label", ""))
                .as("a cell without a value holds nothing")
                .containsExactly(1L, 2L, 4L, 5L);
        assertThat(found(id, "quantity", "1")).containsExactly(1L, 4L);
        assertThat(found(id, "quantity", "-3")).containsExactly(2L);
        assertThat(found(id, "weight", "1.50")).as("as it is shown").containsExactly(1L);
        assertThat(found(id, "weight", "0.0000000001")).containsExactly(5L);
        assertThat(found(id, "amount", "19.99")).containsExactly(1L, 5L);
        assertThat(found(id, "sold_on", "-05")).containsExactly(1L, 4L);
        assertThat(found(id, "sold_on", "0999-01")).containsExactly(5L);
        assertThat(found(id, "seen_at", "05t08:00:00")).containsExactly(1L, 2L);
        assertThat(found(id, "seen_at", "00.12")).containsExactly(2L);
        assertThat(found(id, "seen_at", "00.1200")).isEmpty();
        assertThat(found(id, "seen_at", "18:00:10")).containsExactly(4L);
        assertThat(found(id, "paid", "TRUE")).containsExactly(1L, 4L);
        for (String text : List.of("' or true --", "\\", "nothing", "a\0b", ":part0", "$1", "?")) {
            assertThat(found(id, "label", text)).as(text).isEmpty();
        }
    }

    @Test
    void everyFilterMustHold() {
        UUID id = five();
        assertThat(found(id, filtered(new Filter("label", "zebra"), new Filter("paid", "true"))))
                .containsExactly(4L);
        assertThat(found(id, filtered(new Filter("label", "z"), new Filter("label", "_"))))
                .containsExactly(4L);
        assertThat(found(id, filtered(new Filter("label", "zebra"), new Filter("quantity", "7"))))
                .isEmpty();
    }

    @Test
    void aFilterHoldsWhateverTheCellAndThePartAre() {
        List<@Nullable Object[]> values = ExampleRows.random(50, 11);
        UUID id = loaded(values);
        for (String part : Stream.of("a", "Z", "\"", "'\\", "\r\n", "\t", "é", "😀", "$", "{|}", "\u200d")
                .toList()) {
            List<Long> expected = LongStream.rangeClosed(1, values.size())
                    .filter(i -> Objects.requireNonNullElse((String) values.get((int) i - 1)[0], "")
                            .toLowerCase(Locale.ROOT)
                            .contains(part.toLowerCase(Locale.ROOT)))
                    .boxed()
                    .toList();
            assertThat(found(id, "label", part)).as(part).isEqualTo(expected);
        }
    }

    @Test
    void pagesOfSortedAndFilteredRowsMissNothingAndSayHowManyThereAre() {
        UUID id = branch.completed(25).id();
        RowQuery query = new RowQuery(new Sort("quantity", true), List.of(new Filter("label", "ITEM 2")));
        assertThat(numbers(Expect.pages(FEW, page -> page(id, query, page).rows())))
                .containsExactly(25L, 24L, 23L, 22L, 21L, 20L, 2L);
        RowPage second = page(
                id,
                query,
                new PageRequest(
                        FEW, page(id, query, PageRequest.first(FEW)).rows().nextCursor()));
        assertThat(second.total()).isEqualTo(7);
        RowQuery unsorted = filtered(new Filter("label", "item 2"));
        assertThat(numbers(Expect.pages(FEW, page -> page(id, unsorted, page).rows())))
                .containsExactly(2L, 20L, 21L, 22L, 23L, 24L, 25L);
        assertThat(streamed(id, unsorted)).hasSize(7);
    }

    @Test
    void aCursorOfOtherRowsIsRefused() {
        UUID id = branch.completed(9).id();
        List<RowQuery> queries = List.of(
                RowQuery.ALL,
                sorted("label"),
                descending("label"),
                sorted("quantity"),
                filtered(new Filter("label", "item")),
                filtered(new Filter("label", "ite")),
                filtered(new Filter("label", "item"), new Filter("label", "i")),
                new RowQuery(new Sort("label", false), List.of(new Filter("label", "item"))));
        for (RowQuery given : queries) {
            String cursor = page(id, given, PageRequest.first(FEW)).rows().nextCursor();
            for (RowQuery other : queries) {
                if (!other.equals(given)) {
                    refusedCursor(id, other, cursor);
                }
            }
        }
        Expect.strangeCursorsRefused(page -> page(id, sorted("label"), page));
        Expect.strangeCursorsRefused(page -> page(id, filtered(new Filter("label", "i")), page));
    }

    @Test
    void aSortedCursorOfOtherRowsThanTheDatasetShowsIsRefused() {
        UUID id = branch.completed(9).id();
        String cursor = String.valueOf(
                page(id, sorted("label"), PageRequest.first(FEW)).rows().nextCursor());
        refusedCursor(branch.completed(9).id(), sorted("label"), cursor);
        refusedCursor(id, sorted("label"), cursor.replaceFirst("[0-9]+", "99"));
    }

    private void refusedCursor(UUID id, RowQuery query, @Nullable String cursor) {
        Expect.thrown(FailureCode.INVALID_REQUEST, () -> page(id, query, new PageRequest(FEW, cursor)));
    }

    @Test
    void aColumnThatIsNotTheSchemasIsRefusedAndTheOthersAreNamed() {
        UUID id = branch.completed(1).id();
        for (String column : List.of("row_no", "load_id", "extra", "department", "Label", "label\" desc --", "")) {
            for (RowQuery query : List.of(sorted(column), filtered(new Filter(column, "x")))) {
                assertThat(Expect.thrown(FailureCode.INVALID_REQUEST, () -> page(id, query)))
                        .hasMessageContaining("label, quantity, weight");
                Expect.thrown(
                        FailureCode.INVALID_REQUEST,
                        () -> rows().stream(branch.scope(), id, query, row -> {
                            throw new AssertionError("a row of no column: " + row);
                        }));
            }
        }
    }

    @Test
    void whatHasNotLoadedHasNoColumnsToRefuseAndAnothersIsNotThere() {
        UUID waiting = branch.claimed().job().datasetId();
        assertThat(page(waiting, sorted("anything"))).isEqualTo(RowPage.NOTHING);
        assertThat(rows().stream(branch.scope(), waiting, sorted("anything"), row -> {}))
                .isFalse();
        UUID id = branch.completed(1).id();
        Scope neighbour = Branch.open(store).scope();
        assertThat(rows().page(neighbour, id, sorted("label"), PageRequest.first(FEW)))
                .isEmpty();
        assertThat(rows().stream(neighbour, id, sorted("label"), row -> {})).isFalse();
    }
}
