package io.aetherflow.analytics.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.kit.plugin.ListedRows;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceCheckTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final String BY_SHOP =
            "SELECT shop, sum(amount) AS total, (SELECT count(*) FROM dataset) AS count FROM dataset GROUP BY shop ORDER BY shop";
    private static final String BY_MONTH =
            "SELECT CAST(date_trunc('month', day) AS DATE) AS month, sum(amount) AS total FROM dataset GROUP BY 1 ORDER BY 1";

    private final ListedRows rows = new ListedRows(TableSchema.named("takings")
            .columns(Column.date("day"), Column.text("shop"), Column.money("amount"))
            .build());

    EvidenceCheckTest() {
        row(MAY, "A", "1.50");
        row(MAY, "B", "2");
        row(MAY.plusMonths(2), "B", "4");
    }

    @Test
    void numbersOfThePayload() throws SQLException {
        String select = "SELECT sum(amount) AS total, avg(amount) AS average FROM dataset";
        assertThat(unreproduced(select, Map.of("total", money("7.5"), "average", money("2.5"), "note", "x")))
                .containsExactly("note");
        assertThat(unreproduced("SELECT avg(amount) / 7 AS r FROM dataset", Map.of("r", money("0.357"))))
                .isEmpty();
        fails(select, Map.of("total", money("7.51"), "average", money("2.5")), "total is 7.51");
        fails(select, Map.of("total", money("7.5"), "average", money("2.3")), "average is 2.3");
        fails(select, Map.of("total", money("7.5"), "average", 2L), "average is 2");
        fails(select, Map.of("total", money("7.5")), "does not know [average]");
        fails("SELECT NULL AS total", Map.of("total", 1L), "total is 1 in the insight and null");
        fails("SELECT NULL AS other", Map.of("total", 1L), "nothing of the insight");
        fails("SELECT 1 AS total FROM dataset", Map.of("total", 1L), "3 rows for no elements");
        fails("SELECT 1 AS total FROM dataset WHERE shop = 'C'", Map.of("total", 1L), "no row");
    }

    @Test
    void elementsOfTheList() throws SQLException {
        Map<String, Object> a = Map.of("shop", "A", "total", money("1.5"), "share", money("0.2"), "more", List.of(1L));
        Map<String, Object> b = Map.of("shop", "B", "total", money("6"));
        assertThat(unreproduced(BY_SHOP, Map.of("shops", List.of(a, b), "count", 3L, "none", List.of())))
                .containsExactly("share");
        fails(BY_SHOP, Map.of("shops", List.of(b, a), "count", 3L), "shop is B");
        fails(BY_SHOP, Map.of("shops", List.of(a), "count", 3L), "2 rows for 1 elements");
        fails(BY_SHOP, Map.of("shops", List.of(a, b), "count", 4L), "count is 4");
    }

    @Test
    void periodsWithoutARowAreZero() throws SQLException {
        Map<String, Object> may = Map.of("month", MAY, "total", money("3.5"));
        Map<String, Object> july = Map.of("month", MAY.plusMonths(2), "total", money("4"));
        List<Object> gap = List.of(may, Map.of("month", MAY.plusMonths(1), "total", 0L), july);
        assertThat(unreproduced(BY_MONTH, Map.of("months", gap))).isEmpty();
        fails(
                BY_MONTH,
                Map.of("months", List.of(may, Map.of("month", MAY.plusMonths(1), "total", 1L), july)),
                "is missing");
        fails(BY_MONTH, Map.of("months", List.of(july)), "1 of 2 rows are of the series");
        assertThat(unreproduced(charted(Map.of("month", MAY.plusMonths(2), "total", money("4"))), Set.of()))
                .isEmpty();
        assertThatThrownBy(() -> unreproduced(charted(Map.of("month", MAY.plusYears(1), "total", 0L)), Set.of()))
                .hasMessageContaining("no row of the series");
    }

    @Test
    void whatStandsBesideAnInsightIsAllowedByName() throws SQLException {
        String select = "SELECT day, 3 AS count FROM dataset";
        Insight insight = insight(Map.of("count", 3L)).withEvidence(select);
        assertThat(unreproduced(insight, Set.of("day"))).isEmpty();
        fails(select, Map.of("count", 3L), "does not know [day]");
        assertThatThrownBy(() -> unreproduced(insight(Map.of()), Set.of())).hasMessageContaining("has no evidence");
        assertThatThrownBy(() -> unreproduced("SELEC", Map.of()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SELEC");
    }

    private void fails(String select, Map<String, Object> payload, String message) {
        assertThatThrownBy(() -> unreproduced(select, payload))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    private Set<String> unreproduced(String select, Map<String, Object> payload) throws SQLException {
        return unreproduced(insight(payload).withEvidence(select), Set.of());
    }

    private Set<String> unreproduced(Insight insight, Set<String> besides) throws SQLException {
        try (EvidenceCheck evidence = new EvidenceCheck(rows, besides)) {
            return evidence.unreproduced(insight);
        }
    }

    private static Insight charted(Map<String, Object> shown) {
        return insight(Map.of())
                .withEvidence(BY_MONTH)
                .withChart(Chart.of(
                        Chart.Type.TIMESERIES,
                        "T",
                        "T",
                        Field.of("month", "Month", Field.Format.DATE),
                        List.of(Field.of("total", "Total", Field.Format.MONEY)),
                        List.of(shown)));
    }

    private static Insight insight(Map<String, Object> payload) {
        return Insight.of("takings", "Takings", "They are.", Severity.INFO, payload);
    }

    private void row(LocalDate day, String shop, String amount) {
        rows.add("day", day, "shop", shop, "amount", money(amount));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
