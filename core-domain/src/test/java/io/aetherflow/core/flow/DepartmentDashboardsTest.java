package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.memory.MemoryLake;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DepartmentDashboardsTest {

    /** Two Januaries and a February, and one day more at either end. */
    private static final String ORDERS = """
            Day,Amount,Item
            2024-12-31,1000,car
            2025-01-01,10,car
            2025-01-31,30.50,doll
            2025-02-10,50,car
            2025-02-28,0.75,car
            2026-01-15,20,car
            2026-03-01,7,car
            """;

    private static final LocalDate FIRST = LocalDate.of(2024, 12, 31);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 1);

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private UUID load(String file) {
        UUID id = house.upload(ann, file).orElseThrow().dataset().id();
        house.workOff();
        return id;
    }

    private static DashboardQuestion toys() {
        return DashboardQuestion.of("toys_alias");
    }

    private static DashboardQuestion february() {
        return toys().during(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28));
    }

    private Outcome<DepartmentDashboard> asked(DashboardQuestion question) {
        return house.dashboards.of(ann, question);
    }

    private DepartmentDashboard drawn(DashboardQuestion question) {
        return asked(question).orElseThrow();
    }

    private static Object value(DepartmentDashboard dashboard) {
        assertThat(dashboard.kpis()).hasSize(1);
        return dashboard.kpis().get(0).insight().chart().number().orElseThrow().getValue();
    }

    private static KpiComparison comparison(DepartmentDashboard dashboard) {
        return dashboard.kpis().get(0).comparison();
    }

    private FailureCode refusal(DashboardQuestion question) {
        return asked(question).refusal().orElseThrow().code();
    }

    @Test
    void withoutAPeriodItIsWhatIsStored() {
        UUID dataset = load(ORDERS);

        DepartmentDashboard dashboard = drawn(toys());

        assertThat(value(dashboard)).isEqualTo("1118.25");
        assertThat(dashboard.kpis().get(0).insightId())
                .isEqualTo(dashboard.insights().get(0).id());
        assertThat(dashboard.kpis().get(0).datasetId()).isEqualTo(dataset);
        assertThat(dashboard.days()).isEqualTo(new DepartmentDashboard.Days(new Period(FIRST, LAST), null, null));
        assertThat(comparison(dashboard)).isNull();
        assertThat(dashboard.notes()).isEmpty();
    }

    @Test
    void aDepartmentWithoutDataHasAnEmptyDashboard() {
        for (DashboardQuestion question :
                List.of(toys(), february(), toys().comparedWith(ComparedWith.PREVIOUS_YEAR))) {
            DepartmentDashboard dashboard = drawn(question);
            assertThat(dashboard.kpis()).isEmpty();
            assertThat(dashboard.days().span()).isNull();
            assertThat(dashboard.asOf()).isNull();
        }
    }

    @Test
    void aPeriodIsLookedAtAsIfThereWereNothingElse() {
        load(ORDERS);

        DepartmentDashboard dashboard = drawn(february());

        assertThat(value(dashboard)).isEqualTo("50.75");
        assertThat(dashboard.kpis().get(0).insight().payload())
                .containsEntry("rows", 2L)
                .containsEntry("others", 0L);
        assertThat(dashboard.days().period())
                .isEqualTo(new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)));
        assertThat(dashboard.kpis().get(0).insightId())
                .as("the insight of all the data, which the list still has")
                .isEqualTo(dashboard.insights().get(0).id());
        assertThat(dashboard.insights().get(0).insight().payload()).containsEntry("sum", "1118.25");
        assertThat(dashboard.notes()).isEmpty();
    }

    @Test
    void aMonthIsHeldAgainstTheMonthBefore() {
        load(ORDERS);

        DepartmentDashboard dashboard = drawn(february().comparedWith(ComparedWith.PREVIOUS_PERIOD));

        Period january = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
        assertThat(dashboard.days().compared()).isEqualTo(january);
        assertThat(comparison(dashboard).value()).isEqualTo("40.50");
        assertThat(comparison(dashboard).share()).isEqualByComparingTo("0.2531");
        assertThat(comparison(dashboard).period()).isEqualTo(january);
    }

    @Test
    void aMonthIsHeldAgainstTheYearBefore() {
        load(ORDERS);

        DepartmentDashboard dashboard = drawn(toys().during(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31))
                .comparedWith(ComparedWith.PREVIOUS_YEAR));

        assertThat(value(dashboard)).isEqualTo("20");
        assertThat(comparison(dashboard).value()).isEqualTo("40.50");
        assertThat(comparison(dashboard).share()).isEqualByComparingTo("-0.5062");
    }

    @Test
    void whatIsNotAllThereIsComparedWithNothing() {
        load(ORDERS);

        DepartmentDashboard dashboard = drawn(february().comparedWith(ComparedWith.PREVIOUS_YEAR));

        assertThat(comparison(dashboard)).isNull();
        assertThat(dashboard.days().compared())
                .isEqualTo(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 28)));
        assertThat(dashboard.notes())
                .containsExactly("'orders.csv' has data of 2024-12-31 to 2026-03-01 alone, so that its numbers are not"
                        + " compared with 2024-02-01 to 2024-02-28.");
    }

    @Test
    void allOfTheDataIsComparedWithNothing() {
        load(ORDERS);

        DepartmentDashboard dashboard = drawn(toys().comparedWith(ComparedWith.PREVIOUS_PERIOD));

        assertThat(value(dashboard)).isEqualTo("1118.25");
        assertThat(dashboard.days().period()).isEqualTo(new Period(FIRST, LAST));
        assertThat(comparison(dashboard)).isNull();
        assertThat(dashboard.notes()).hasSize(1);
    }

    @Test
    void anEndThatIsLeftOutIsTheDatas() {
        load(ORDERS);

        assertThat(drawn(toys().during(LocalDate.of(2026, 1, 1), null)).days().period())
                .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LAST));
        DepartmentDashboard begun = drawn(toys().during(null, LocalDate.of(2025, 1, 1)));
        assertThat(begun.days().period()).isEqualTo(new Period(FIRST, LocalDate.of(2025, 1, 1)));
        assertThat(value(begun)).isEqualTo("1010");
    }

    @Test
    void aPeriodThatTheDataDoesNotCoverIsSaidToBe() {
        load(ORDERS);

        DepartmentDashboard part = drawn(toys().during(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        DepartmentDashboard none = drawn(toys().during(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 12, 31)));

        assertThat(value(part)).isEqualTo("27");
        assertThat(part.notes())
                .containsExactly(
                        "'orders.csv' has data of 2024-12-31 to 2026-03-01 alone: the period is not covered whole.");
        assertThat(none.kpis()).isEmpty();
        assertThat(none.notes())
                .containsExactly("'orders.csv' has data of 2024-12-31 to 2026-03-01 alone: none of the period.");
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        load(ORDERS);

        Outcome<DepartmentDashboard> refused =
                asked(toys().during(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 1, 31)));

        assertThat(refused.refusal()).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo(FailureCode.INVALID_REQUEST);
            assertThat(reason.message())
                    .isEqualTo("'from' is 2025-02-01, and 'to' is 2025-01-31: a period does not end before it begins.");
            assertThat(reason.details()).containsEntry("field", "from");
        });
        assertThat(refusal(toys().during(LAST.plusDays(1), null))).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(refusal(toys().during(null, FIRST.minusDays(1)))).isEqualTo(FailureCode.INVALID_REQUEST);
    }

    @Test
    void theNewestDatasetIsChosenUnlessOneIsNamed() {
        UUID older = load(ORDERS);
        UUID newer = load("Day,Amount\n2025-02-03,1\n2025-02-04,2\n");

        assertThat(value(drawn(february()))).isEqualTo("3");
        assertThat(drawn(february()).kpis().get(0).datasetId()).isEqualTo(newer);
        DepartmentDashboard named = drawn(february().over(older));
        assertThat(value(named)).isEqualTo("50.75");
        assertThat(named.asOf()).isEqualTo(house.dataset(older).updatedAt());
        assertThat(value(drawn(toys().over(older)))).isEqualTo("1118.25");
        assertThat(drawn(toys().over(older)).days().span()).isEqualTo(new Period(FIRST, LAST));
        assertThat(drawn(toys().over(older)).datasets()).hasSize(2);
    }

    @Test
    void rowsThatWereLoadedBeforeThereWasALakeAreReadFromTheStore() {
        load(ORDERS);
        try (PeriodInsights without = new PeriodInsights(
                new PeriodInsights.Ports(house.storage.cleanRows(), new MemoryLake(), Journal.SILENT, house.clock),
                PeriodInsights.Limits.USUAL)) {
            DepartmentDashboard dashboard =
                    house.dashboards(without).of(ann, february()).orElseThrow();
            assertThat(value(dashboard)).isEqualTo("50.75");
            assertThat(dashboard.kpis().get(0).insight().payload()).containsEntry("rows", 2L);
        }
    }

    @Test
    void aDatasetThatIsNotTheDepartmentsIsAbsent() {
        UUID mine = load(ORDERS);
        Caller bob = house.analyst("bob@example.com", "games");
        Caller root = house.administrator();

        assertThat(refusal(toys().over(UUID.randomUUID()))).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(house.dashboards
                        .of(bob, DashboardQuestion.of("games").over(mine))
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.NOT_FOUND));
        assertThat(house.dashboards
                        .of(root, DashboardQuestion.of("games").over(mine))
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.NOT_FOUND));
        house.storage.datasets().delete(Scope.all(), mine);
        assertThat(asked(toys().over(mine)).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.message()).startsWith("The dataset was deleted on"));
    }

    @Test
    void aDatasetThatHasNotLoadedHasNoNumbers() {
        UUID waiting = house.upload(ann, ORDERS).orElseThrow().dataset().id();
        assertThat(refusal(february().over(waiting))).isEqualTo(FailureCode.CONFLICT);
    }

    @Test
    void whatSomebodyWasErasedFromIsNotLookedAtThoughItOnceWas() {
        UUID dataset = load(ORDERS);
        assertThat(value(drawn(february()))).isEqualTo("50.75");

        new SubjectErasure(house.storage.personalData(), house.objects, house.plugins, house.clock)
                .erase(house.administrator(), new SubjectErasure.Form("toys", "toys_orders", "item", "doll"))
                .orElseThrow();

        assertThat(refusal(february().over(dataset))).isEqualTo(FailureCode.GONE);
        assertThat(drawn(february()).kpis()).isEmpty();
    }

    @Test
    void anothersPeriodIsRefused() {
        load(ORDERS);
        drawn(february());
        Caller bob = house.analyst("bob@example.com", "games");

        assertThat(house.dashboards.of(bob, february()).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.FORBIDDEN));
        assertThat(house.dashboards.of(bob, DashboardQuestion.of("nowhere")).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.NOT_FOUND));
    }

    @Test
    void aNewVersionIsLookedAtAnew() {
        UUID dataset = load(ORDERS);
        assertThat(value(drawn(february()))).isEqualTo("50.75");

        house.correct(ann, dataset, "Day,Amount\n2025-02-11,4\n").orElseThrow();
        house.workOff();

        assertThat(value(drawn(february()))).isEqualTo("54.75");
    }
}
