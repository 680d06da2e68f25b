package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Submission;
import io.aetherflow.core.table.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main job, end to end, in memory. */
class UploadToInsightTest {

    private static final String GOOD = "Day,Amount,Item,Shelf\n2026-01-01,1.10,car,A\n2026-01-02,2.25,doll,\n";
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final House house = new House(row -> {
        looks.incrementAndGet();
        meanwhile.get().run();
    });
    private final Caller ann = house.analyst("ann@example.com", "toys_alias");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aFileBecomesRowsAndInsights() {
        Submission submission = house.upload(ann, GOOD).orElseThrow();
        assertThat(submission.dataset().status()).isEqualTo(DatasetStatus.UPLOADED);
        assertThat(submission.dataset().upload().object().key())
                .isEqualTo("raw/toys/" + submission.dataset().id() + "/orders.csv");

        house.workOff();

        Dataset dataset = house.dataset(submission.dataset().id());
        assertThat(dataset.status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(dataset.report().accepted()).isEqualTo(2);
        assertThat(dataset.report().mapping().columns().get("Shelf")).isEmpty();
        assertThat(house.storage
                        .cleanRows()
                        .page(ann.scope(), dataset.id(), RowQuery.ALL, PageRequest.first(1))
                        .orElseThrow()
                        .rows()
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.extra()).containsEntry("Shelf", "A"));
        StoredInsight insight = house.storage
                .insights()
                .list(ann.scope(), dataset.id(), PageRequest.first(10))
                .items()
                .get(0);
        assertThat(insight.insight().payload()).containsEntry("sum", "3.35").containsEntry("rows", 2L);
        assertThat(insight.plugin()).isEqualTo("toys@1");
        assertThat(house.job(dataset.id(), JobType.ML_INFERENCE).state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void theDashboardIsItsDepartmentsAlone() {
        house.upload(ann, GOOD);
        house.workOff();
        Caller bob = house.analyst("bob@example.com", "games");

        DepartmentDashboard dashboard =
                house.dashboards.of(ann, DashboardQuestion.of("toys")).orElseThrow();
        assertThat(dashboard.title()).isEqualTo("Toys at a glance");
        assertThat(dashboard.kpis()).hasSize(1);
        assertThat(dashboard.datasets()).hasSize(1);
        assertThat(dashboard.asOf()).isNotNull();
        assertThat(house.dashboards.of(bob, DashboardQuestion.of("toys")).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.FORBIDDEN));
        assertThat(house.dashboards.of(bob, DashboardQuestion.of("nowhere")).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.NOT_FOUND));
        assertThat(house.dashboards
                        .of(bob, DashboardQuestion.of("games"))
                        .orElseThrow()
                        .insights())
                .isEmpty();
        assertThat(house.dashboards
                        .of(house.administrator(), DashboardQuestion.of("toys"))
                        .orElseThrow()
                        .insights())
                .hasSize(1);
    }

    @Test
    void rejectedRowsAreKeptAndExplained() {
        Submission submission = house.upload(ann, GOOD + "someday,3,x,\n2026-01-03,4.00,y,\n2026-01-04,5.00,z,\n")
                .orElseThrow();
        house.workOff();

        Dataset dataset = house.dataset(submission.dataset().id());
        assertThat(dataset.report().rejected()).isEqualTo(1);
        assertThat(dataset.report().read()).isEqualTo(5);
        List<RejectedRow> rejected = new ArrayList<>();
        new DatasetRejects(house.rejects).stream(dataset, rejected::add);
        assertThat(rejected).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.issue().column()).isEqualTo("day");
            assertThat(row.issue().value()).isEqualTo("someday");
            assertThat(row.issue().hint()).isNotBlank();
        });
    }

    @Test
    void tooManyRejectsFailTheWholeAndStayReadable() {
        Submission submission = house.upload(ann, GOOD + "2026-01-03,666,z,\n").orElseThrow();
        house.workOff();

        Dataset dataset = house.dataset(submission.dataset().id());
        assertThat(dataset.status()).isEqualTo(DatasetStatus.FAILED);
        assertThat(dataset.failure().message()).contains("1 of 3 rows", "The amount is cursed", "25 %");
        assertThat(new DatasetRejects(house.rejects)
                        .page(dataset, PageRequest.first(5))
                        .items())
                .hasSize(1);
        assertThat(dataset.failure().message()).contains("1 row for amount (line 4: ");
        assertThat(DatasetRejects.header(dataset)).containsExactly("Day", "Amount", "Item", "Shelf");
    }

    @Test
    void allOrNothingFailsOnOneBadRow() {
        UploadForm strict = new UploadForm(
                "a.csv",
                null,
                "Mine",
                "why",
                "toys_orders",
                HeaderMapping.INFERRED,
                ReadOptions.INFERRED,
                RejectPolicy.ALL_OR_NOTHING);
        StringBuilder rows = new StringBuilder(GOOD);
        for (int i = 0; i < 20; i++) {
            rows.append("2026-02-03,1,x,\n");
        }
        Submission submission =
                house.upload(ann, rows + "2026-01-03,666,z,\n", strict).orElseThrow();
        house.workOff();

        assertThat(house.dataset(submission.dataset().id()).failure().message()).contains("all or nothing");
        assertThat(house.dataset(submission.dataset().id()).upload().name()).isEqualTo("Mine");
    }

    @Test
    void aBadFileIsReadOnceAndToldThreeTimes() {
        Submission submission =
                house.upload(ann, "Day,Amount\n2026-01-03,666\n").orElseThrow();
        house.workOff();

        Job job = house.job(submission.dataset().id(), JobType.ETL);
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.run().attempts()).isEqualTo(3);
        assertThat(looks).hasValue(1);
        assertThat(house.storage.jobs().events(Scope.all(), job.id()))
                .filteredOn(event -> event.to() == JobState.RUNNING)
                .hasSize(3);
        assertThat(job.run().failure().message()).contains("cursed");
    }

    @Test
    void anUnreadableFileIsRefusedInItsReadersWords() {
        Submission submission = house.upload(ann, "<html>").orElseThrow();
        house.workOff();

        assertThat(house.dataset(submission.dataset().id()).failure())
                .extracting(Failure::message)
                .isEqualTo("The file is no table.");
    }

    @Test
    void theSameUploadAgainIsRecognised() {
        Submission first = house.upload(ann, GOOD).orElseThrow();
        Submission again = house.upload(ann, GOOD).orElseThrow();

        assertThat(again.duplicate()).isTrue();
        assertThat(again.dataset().id()).isEqualTo(first.dataset().id());
        assertThat(again.job().id()).isEqualTo(first.job().id());
        house.upload(ann, "Day,Amount\n2026-01-03,1\n").orElseThrow();
        house.workOff();
        assertThat(house.storage
                        .datasets()
                        .list(ann.scope(), io.aetherflow.core.dataset.DatasetFilter.ANY, PageRequest.first(10))
                        .items())
                .hasSize(2);
    }

    @Test
    void theSameUploadIsRecognisedHoweverItIsAskedFor() {
        Submission first = house.upload(ann, GOOD).orElseThrow();
        house.workOff();
        LoadReport report = house.dataset(first.dataset().id()).report();
        UploadForm asItTurnedOut = new UploadForm(
                "again.csv",
                "toys",
                null,
                null,
                "toys_orders",
                report.mapping(),
                report.options(),
                RejectPolicy.ALL_OR_NOTHING);
        UploadForm otherwise = new UploadForm(
                "again.csv",
                null,
                null,
                null,
                null,
                new HeaderMapping(Map.of("Shelf", Optional.of("item"), "Item", Optional.empty())),
                ReadOptions.INFERRED,
                RejectPolicy.ACCEPT_GOOD);

        assertThat(house.upload(ann, GOOD, asItTurnedOut)
                        .orElseThrow()
                        .dataset()
                        .id())
                .isEqualTo(first.dataset().id());
        assertThat(house.upload(ann, GOOD, otherwise).orElseThrow().duplicate()).isFalse();
    }

    @Test
    void twinsThatFailKeepTheirOwnVerdicts() {
        String bad = "Day,Amount\n2026-01-03,666\n2026-01-04,1\n2026-01-05,2\n2026-01-06,3\n2026-01-07,4\n";
        UploadForm strict = new UploadForm(
                "a.csv",
                null,
                null,
                null,
                null,
                HeaderMapping.INFERRED,
                ReadOptions.INFERRED,
                RejectPolicy.ALL_OR_NOTHING);
        Submission failed = house.upload(ann, bad, strict).orElseThrow();
        house.workOff();
        Submission lenient = house.upload(ann, bad).orElseThrow();
        house.workOff();

        assertThat(house.dataset(failed.dataset().id()).status()).isEqualTo(DatasetStatus.FAILED);
        assertThat(house.dataset(lenient.dataset().id()).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(house.dataset(lenient.dataset().id()).report().rejected()).isEqualTo(1);
    }

    @Test
    void anErrorOfAPluginEndsItsJobAndNotTheWorker() {
        meanwhile.set(() -> {
            throw new AssertionError("plugin asserts");
        });
        Submission submission = house.upload(ann, GOOD).orElseThrow();
        house.workOff();

        assertThat(house.job(submission.dataset().id(), JobType.ETL)
                        .run()
                        .failure()
                        .code())
                .isEqualTo(FailureCode.PLUGIN_ERROR);
    }

    @Test
    void aPluginThatThrowsIsNamedAndThePlatformGoesOn() {
        meanwhile.set(() -> {
            throw new IllegalStateException("boom");
        });
        Submission submission = house.upload(ann, GOOD).orElseThrow();
        house.workOff();

        Job job = house.job(submission.dataset().id(), JobType.ETL);
        assertThat(job.run().failure().code()).isEqualTo(FailureCode.PLUGIN_ERROR);
        assertThat(job.run().traceback()).contains("boom");
        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(house.dataset(submission.dataset().id()).status()).isEqualTo(DatasetStatus.FAILED);
    }

    @Test
    void deletingTakesRowAndFiles() {
        Submission submission = house.upload(ann, GOOD).orElseThrow();
        house.workOff();
        DeleteDataset deletion = new DeleteDataset(house.storage.datasets(), house.objects);
        UUID id = submission.dataset().id();

        assertThat(deletion.delete(house.analyst("bob@example.com", "games"), id)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.NOT_FOUND));
        deletion.delete(ann, id).orElseThrow();
        assertThat(house.storage.datasets().find(Scope.all(), id)).isEmpty();
        assertThat(house.objects.size(submission.dataset().upload().object().key()))
                .isEmpty();
    }

    @Test
    void aDatasetDeletedMeanwhileLeavesNothing() {
        Submission submission = house.upload(ann, GOOD).orElseThrow();
        meanwhile.set(() -> house.storage
                .datasets()
                .delete(Scope.all(), submission.dataset().id()));
        house.workOff();

        assertThat(house.storage.jobs().find(Scope.all(), submission.job().id()))
                .isEmpty();
    }

    @Test
    void aCancellationDuringTheRunWins() {
        Submission submission = house.upload(ann, GOOD).orElseThrow();
        meanwhile.set(() -> house.storage
                .jobs()
                .cancel(ann.scope(), submission.job().id(), ann.user().id()));
        house.workOff();

        Job job = house.job(submission.dataset().id(), JobType.ETL);
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(house.dataset(submission.dataset().id()).failure().code()).isEqualTo(FailureCode.CANCELLED);
    }

    @Test
    void aWorkerThatGoesDownGivesItsJobBack() {
        StringBuilder rows = new StringBuilder("Day,Amount\n");
        for (int i = 0; i < 3000; i++) {
            rows.append("2026-01-03,").append(i + 1000).append('\n');
        }
        Submission submission = house.upload(ann, rows.toString()).orElseThrow();
        JobWorker worker = house.worker(JobType.ETL);
        meanwhile.set(worker::release);
        worker.serve(house.storage
                .queue()
                .receive(JobType.ETL, java.time.Duration.ZERO)
                .orElseThrow());

        Job job = house.job(submission.dataset().id(), JobType.ETL);
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.run().attempts()).isZero();
        meanwhile.set(() -> {});
        house.workOff();
        assertThat(house.dataset(submission.dataset().id()).report().accepted()).isEqualTo(3000);
    }

    @Test
    void refusalsAtTheDoor() {
        Caller viewer = new Caller(
                ann.user()
                        .changed(
                                Role.VIEWER,
                                ann.user().department(),
                                ann.user().tier(),
                                ann.user().status()),
                ann.sessionId());

        assertThat(code(house.upload(viewer, GOOD).refusal().orElseThrow())).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(code(house.upload(ann, "").refusal().orElseThrow())).isEqualTo(FailureCode.EMPTY_FILE);
        assertThat(code(house.upload(ann, GOOD, UploadForm.of("a.csv").to("games"))
                        .refusal()
                        .orElseThrow()))
                .isEqualTo(FailureCode.FORBIDDEN);
        assertThat(code(house.upload(ann, GOOD, UploadForm.of("a.csv").to("nowhere"))
                        .refusal()
                        .orElseThrow()))
                .isEqualTo(FailureCode.DEPARTMENT_NOT_SERVED);
        assertThat(code(house.upload(house.administrator(), GOOD).refusal().orElseThrow()))
                .isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(new DeleteDataset(house.storage.datasets(), house.objects)
                        .delete(viewer, UUID.randomUUID())
                        .refusal())
                .isPresent();
    }

    private static FailureCode code(Failure failure) {
        return failure.code();
    }
}
