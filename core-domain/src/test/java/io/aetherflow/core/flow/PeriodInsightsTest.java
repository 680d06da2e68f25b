package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.TableSchema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeriodInsightsTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final House house = new House();
    private final AtomicInteger looks = new AtomicInteger();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Dataset dataset;

    @BeforeEach
    void load() {
        Caller ann = house.analyst("ann@example.com", "toys");
        dataset = house.upload(ann, "Day,Amount\n2025-01-01,1\n2025-01-02,2\n2025-01-03,4\n")
                .orElseThrow()
                .dataset();
        house.workOff();
        dataset = house.dataset(dataset.id());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        house.close();
    }

    private PeriodInsights insights(PeriodInsights.Limits limits) {
        return insights(limits, house.lake);
    }

    private PeriodInsights insights(PeriodInsights.Limits limits, Lake lake) {
        PeriodInsights made = new PeriodInsights(
                new PeriodInsights.Ports(house.storage.cleanRows(), lake, Journal.SILENT, house.clock), limits);
        open.add(made);
        return made;
    }

    private static PeriodInsights.Limits limits(int atOnce, int waiting, Duration longest, Duration patience) {
        return new PeriodInsights.Limits(atOnce, waiting, longest, patience, 3, LONG);
    }

    private static PeriodInsights.Limits patient() {
        return limits(2, 2, LONG, LONG);
    }

    private PeriodQuestion question(int day, InsightModel... models) {
        TableSchema schema = new ToyPlugin("toys", row -> {}).schemas().get(0);
        InstalledPlugin plugin = new InstalledPlugin(new Models(schema, List.of(models)), "toys", "1");
        LocalDate first = LocalDate.of(2025, 1, 1);
        Slice slice = new Slice("day", new Period(first, first.plusDays(day - 1L)));
        return new PeriodQuestion(Scope.of(dataset.department()), dataset, plugin, schema, slice);
    }

    private InsightModel counting() {
        return model("counting", (view, context) -> {
            looks.incrementAndGet();
            return List.of(said("rows " + view.rowCount()));
        });
    }

    private static InsightModel model(String name, BiFunction<DatasetView, ModelContext, List<Insight>> said) {
        return new Model(name, "toys_orders", said);
    }

    private static Insight said(String words) {
        return Insight.of("count", words, words, Severity.INFO, Map.of());
    }

    private static InsightModel waiting(CountDownLatch begun, CountDownLatch wanted) {
        return model("waiting", (view, context) -> {
            begun.countDown();
            try {
                wanted.await();
            } catch (InterruptedException e) {
                context.cancellation().check();
            }
            return List.of(said("waited"));
        });
    }

    private static List<String> titles(Outcome<List<PeriodFindings>> found) {
        return found.orElseThrow().stream()
                .flatMap(findings -> findings.insights().stream())
                .map(Insight::title)
                .toList();
    }

    private static List<String> missing(Outcome<List<PeriodFindings>> found) {
        return found.orElseThrow().stream()
                .flatMap(findings -> findings.missing().stream())
                .toList();
    }

    @Test
    void answersComeInTheQuestionsOrder() {
        PeriodInsights insights = insights(patient());
        assertThat(titles(insights.of(List.of(question(3, counting()), question(1, counting())))))
                .containsExactly("rows 3", "rows 1");
        assertThat(insights.of(List.of()).orElseThrow()).isEmpty();
    }

    @Test
    void theSameQuestionIsAnsweredOnce() {
        PeriodInsights insights = insights(patient());
        List<PeriodQuestion> asked = List.of(question(2, counting()));
        assertThat(titles(insights.of(asked))).containsExactly("rows 2");
        assertThat(titles(insights.of(asked))).containsExactly("rows 2");
        assertThat(looks).hasValue(1);
        assertThat(titles(insights.of(List.of(question(3, counting()))))).containsExactly("rows 3");
        assertThat(looks).hasValue(2);
    }

    @Test
    void manyWhoAskAtOnceWaitForOneLook() throws Exception {
        PeriodInsights insights = insights(patient());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wanted = new CountDownLatch(1);
        PeriodQuestion asked = question(2, counting(), waiting(begun, wanted));
        List<CompletableFuture<Outcome<List<PeriodFindings>>>> askers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            askers.add(
                    CompletableFuture.supplyAsync(() -> insights.of(List.of(asked)), task -> new Thread(task).start()));
        }
        begun.await();
        wanted.countDown();
        for (CompletableFuture<Outcome<List<PeriodFindings>>> asker : askers) {
            assertThat(titles(asker.get())).containsExactly("rows 2", "waited");
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void onlyTheAnswersAskedForLastAreKept() {
        PeriodInsights insights = insights(patient());
        for (int day : new int[] {1, 2, 3, 1, 4, 1}) {
            insights.of(List.of(question(day, counting()))).orElseThrow();
        }
        assertThat(looks).as("1 was asked for again and again").hasValue(4);
        insights.of(List.of(question(2, counting()))).orElseThrow();
        assertThat(looks).hasValue(5);
    }

    @Test
    void anAnswerIsForgottenAfterAWhile() {
        PeriodInsights insights = insights(new PeriodInsights.Limits(1, 1, LONG, LONG, 3, Duration.ZERO));
        while (looks.get() < 2) {
            insights.of(List.of(question(1, counting()))).orElseThrow();
        }
        assertThat(looks).hasValue(2);
    }

    @Test
    void aModelThatFailsIsLeftOutAndNamed() {
        PeriodInsights insights = insights(patient());
        PeriodQuestion asked = question(
                2,
                model("broken", (view, context) -> {
                    throw new IllegalStateException("boom");
                }),
                counting());
        for (int time = 1; time <= 2; time++) {
            Outcome<List<PeriodFindings>> found = insights.of(List.of(asked));
            assertThat(titles(found)).containsExactly("rows 2");
            assertThat(missing(found))
                    .containsExactly("The model broken of toys@1 failed on the days 2025-01-01 to 2025-01-02; what it"
                            + " says is left out.");
            assertThat(looks).as("half an answer is not kept").hasValue(time);
        }
    }

    @Test
    void aModelThatGivesUpByItselfHasFailed() {
        PeriodQuestion asked = question(2, model("tired", (view, context) -> {
            throw new CancellationException();
        }));
        assertThat(missing(insights(patient()).of(List.of(asked)))).hasSize(1);
    }

    @Test
    void aModelThatTakesTooLongIsStopped() {
        PeriodInsights insights = insights(limits(1, 1, SHORT, LONG));
        Outcome<List<PeriodFindings>> found =
                insights.of(List.of(question(2, counting(), waiting(new CountDownLatch(1), new CountDownLatch(1)))));
        assertThat(titles(found)).isSubsetOf("rows 2");
        assertThat(missing(found))
                .containsExactly("The models of toys@1 took too long over the days 2025-01-01 to 2025-01-02; what they"
                        + " had not said by then is left out.");
        assertFree(insights);
    }

    @Test
    void rowsAreNotReadForNobody() {
        PeriodInsights insights = insights(limits(1, 1, SHORT, LONG));
        PeriodQuestion asked = question(2, model("endless", (view, context) -> {
            while (true) {
                view.forEach(row -> {});
            }
        }));
        assertThat(missing(insights.of(List.of(asked)))).hasSize(1);
        assertFree(insights);
    }

    /** A busy machine may take long over a short look too. */
    private void assertFree(PeriodInsights insights) {
        List<String> titles = List.of();
        while (titles.isEmpty()) {
            titles = titles(insights.of(List.of(question(3, counting()))));
        }
        assertThat(titles).containsExactly("rows 3");
    }

    @Test
    void whoeverLosesPatienceGetsWhatThereIs() {
        PeriodInsights insights = insights(limits(1, 1, LONG, SHORT));
        PeriodQuestion asked = question(2, counting(), waiting(new CountDownLatch(1), new CountDownLatch(1)));
        List<String> missing = List.of();
        while (missing.isEmpty()) {
            Outcome<List<PeriodFindings>> found = insights.of(List.of(asked));
            missing = found.refusal().isPresent() ? List.of() : missing(found);
        }
        assertThat(missing).hasSize(1);
    }

    @Test
    void whoFindsNoPlaceIsSentAway() throws Exception {
        PeriodInsights insights = insights(limits(1, 1, LONG, LONG));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wanted = new CountDownLatch(1);
        CompletableFuture<Outcome<List<PeriodFindings>>> both = CompletableFuture.supplyAsync(
                () -> insights.of(List.of(question(1, waiting(begun, wanted)), question(2, counting()))),
                task -> new Thread(task).start());
        begun.await();
        Optional<Failure> refusal = Optional.empty();
        while (refusal.isEmpty() && !both.isDone()) {
            refusal = insights.of(List.of(question(1, counting()), question(2, counting()), question(3, counting())))
                    .refusal();
        }
        assertThat(refusal).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo(FailureCode.UNAVAILABLE);
            assertThat(reason.details()).containsKey(Admission.RETRY_AFTER_DETAIL);
        });
        wanted.countDown();
        assertThat(titles(both.get())).containsExactly("waited", "rows 2");
    }

    @Test
    void whoWaitsInVainForAPlaceIsSentAway() throws Exception {
        PeriodInsights insights = insights(limits(1, 1, LONG, SHORT));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wanted = new CountDownLatch(1);
        CompletableFuture.runAsync(
                () -> insights.of(List.of(question(1, waiting(begun, wanted)))), task -> new Thread(task).start());
        begun.await();
        assertThat(insights.of(List.of(question(2, counting()))).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.UNAVAILABLE));
        wanted.countDown();
    }

    @Test
    void aStoreThatDoesNotAnswerIsNoModelsFault() {
        PeriodInsights insights = insights(patient(), new AbsentLake());
        PeriodQuestion asked = question(2, counting());
        assertThatThrownBy(() -> insights.of(List.of(asked)))
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.TRANSIENT_IO));
    }

    @Test
    void closingEndsWhatRuns() throws Exception {
        PeriodInsights insights = insights(patient());
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Outcome<List<PeriodFindings>>> asker = CompletableFuture.supplyAsync(
                () -> insights.of(List.of(question(1, waiting(begun, new CountDownLatch(1))))),
                task -> new Thread(task).start());
        begun.await();
        insights.close();
        assertThat(missing(asker.get())).hasSize(1);
        assertThat(insights.of(List.of(question(2, counting()))).refusal()).isPresent();
    }

    private record Models(TableSchema schema, List<InsightModel> models) implements DepartmentPlugin {

        @Override
        public Department department() {
            return Department.of("toys", "Toys");
        }

        @Override
        public List<TableSchema> schemas() {
            return List.of(schema);
        }
    }

    private record Model(String name, String schema, BiFunction<DatasetView, ModelContext, List<Insight>> said)
            implements InsightModel {

        @Override
        public List<Insight> infer(DatasetView view, ModelContext context) {
            return said.apply(view, context);
        }
    }

    private static final class AbsentLake implements Lake {

        @Override
        public Writer begin(Load load) {
            throw new AssertionError();
        }

        @Override
        public Optional<LakeTable> open(String key, TableSchema schema) {
            throw new AssertionError();
        }

        @Override
        public Optional<LakeTable> open(String key, TableSchema schema, Slice slice) {
            throw new AetherException(FailureCode.TRANSIENT_IO, "The store does not answer.");
        }

        @Override
        public Check check() {
            return Check.unhealthy("absent");
        }

        @Override
        public void close() {}
    }
}
