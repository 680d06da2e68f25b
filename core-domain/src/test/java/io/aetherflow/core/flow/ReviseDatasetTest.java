package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Submission;
import io.aetherflow.core.table.RejectedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Corrections, second readings and the way back, in memory. */
class ReviseDatasetTest {

    private static final String FILE = "Day,Amount,Item\n2026-01-01,1.10,car\nsomeday,2,doll\n2026-01-03,666,devil\n"
            + "2026-01-04,4,kite\n2026-01-05,5,ball\n2026-01-06,6,top\n2026-01-07,7,yoyo\n2026-01-08,8,bear\n";
    private static final String REASONS = ",line,column,value,rule,message,hint\n";

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private Dataset loaded() {
        UUID id = house.upload(ann, FILE).orElseThrow().dataset().id();
        house.workOff();
        return house.dataset(id);
    }

    private Dataset corrected(Dataset dataset, String text) {
        house.correct(ann, dataset.id(), text).orElseThrow();
        house.workOff();
        return house.dataset(dataset.id());
    }

    private String sum(Dataset dataset) {
        BigDecimal[] sum = {BigDecimal.ZERO};
        house.storage.cleanRows().stream(
                Scope.all(),
                dataset.id(),
                row -> sum[0] = sum[0].add((BigDecimal) row.values().get("amount")));
        return sum[0].toPlainString();
    }

    private List<RejectedRow> rejects(Dataset dataset) {
        List<RejectedRow> rows = new ArrayList<>();
        new DatasetRejects(house.rejects).stream(dataset, rows::add);
        return rows;
    }

    @Test
    void correctedRowsTakeThePlaceOfTheRejectedOnes() {
        Dataset first = loaded();
        assertThat(first.report().rejected()).isEqualTo(2);
        assertThat(sum(first)).isEqualTo("31.10");

        Dataset second = corrected(
                first, "Day,Amount,Item" + REASONS + "2026-01-02,2,doll,3,day,someday,type,No date.,Write one.\n");

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.report().read()).isEqualTo(8);
        assertThat(second.report().accepted()).isEqualTo(7);
        assertThat(second.report().rejected()).isEqualTo(1);
        assertThat(sum(second)).isEqualTo("33.10");
        assertThat(rejects(second))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(4));
        assertThat(second.report().mapping().columns().keySet()).containsExactly("Day", "Amount", "Item");
        assertThat(second.report().notes()).anyMatch(note -> note.contains("1 row was accepted from the correction"));
        assertThat(house.storage
                        .insights()
                        .list(ann.scope(), first.id(), PageRequest.first(5))
                        .items()
                        .get(0)
                        .insight()
                        .payload())
                .containsEntry("sum", "33.10");
        assertThat(house.storage
                        .profiles()
                        .find(ann.scope(), first.id())
                        .orElseThrow()
                        .rowCount())
                .isEqualTo(7);
    }

    @Test
    void aCorrectedRowThatIsStillWrongStaysRejectedInItsPlace() {
        Dataset second = corrected(
                loaded(),
                "Item,Amount,Day" + REASONS
                        + "doll,2,noday,3,day,someday,type,No date.,Write one.\n"
                        + "'=devil,6,2026-01-03,4,amount,666,not_cursed,Cursed.,Lift.\n");
        assertThat(second.report().read()).isEqualTo(8);
        assertThat(rejects(second)).singleElement().satisfies(row -> {
            assertThat(row.part()).isZero();
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.cells()).containsExactly("noday", "2", "doll");
        });
        List<CleanRow> rows = new ArrayList<>();
        house.storage.cleanRows().stream(Scope.all(), second.id(), rows::add);
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.sourceLine()).isEqualTo(4);
            assertThat(row.values()).containsEntry("item", "=devil");
            assertThat(row.extra()).isEmpty();
        });

        Dataset third = corrected(second, "Day,Amount,Item,line\n2026-01-02,2.5,doll,3\n");
        assertThat(third.report().rejected()).isZero();
        assertThat(third.report().accepted()).isEqualTo(8);
        assertThat(sum(third)).isEqualTo("39.60");
    }

    @Test
    void rowsWithoutAPlaceAreAdded() {
        Dataset second = corrected(
                loaded(),
                "Day,Amount,Item\n2026-02-01,100,new\nnever,1,odd\n2026-02-02,2,more\n2026-02-03,3,more\n2026-02-04,4,more\n");
        assertThat(second.report().read()).isEqualTo(13);
        assertThat(second.report().accepted()).isEqualTo(10);
        assertThat(second.report().rejected()).isEqualTo(3);
        assertThat(rejects(second)).anySatisfy(row -> {
            assertThat(row.part()).isEqualTo(1);
            assertThat(row.line()).isEqualTo(3);
        });
        Dataset third = corrected(second, "Day,Amount,Item,line\n2026-02-02,1,odd,c1:3\n");
        assertThat(third.report().read()).isEqualTo(13);
        assertThat(third.report().accepted()).isEqualTo(11);
    }

    @Test
    void theSameCorrectionCountsOnce() {
        Dataset first = loaded();
        String correction = "Day,Amount,Item\n2026-02-01,100,new\n";
        UUID job =
                house.correct(ann, first.id(), correction).orElseThrow().job().id();
        house.workOff();
        Submission again = house.correct(ann, first.id(), correction).orElseThrow();
        assertThat(again.duplicate()).isTrue();
        assertThat(again.job().id()).isEqualTo(job);
        assertThat(house.storage.datasets().versions(ann.scope(), first.id())).hasSize(2);
        assertThat(house.correct(ann, first.id(), FILE).refusal()).isPresent();
        assertThat(house.correct(ann, first.id(), "").refusal()).isPresent();
    }

    @Test
    void aVersionThatFailedHasRejectsOfItsOwn() {
        Dataset first = loaded();
        corrected(first, "Day,Amount,Item\n2026-02-01,1,d\nx,1,a\ny,1,b\nz,1,c\n");
        DatasetVersion failed =
                house.storage.datasets().versions(ann.scope(), first.id()).get(0);
        Dataset asItFailed = DatasetRejects.at(house.dataset(first.id()), failed);
        assertThat(rejects(asItFailed)).hasSize(5);
        assertThat(DatasetRejects.header(asItFailed)).containsExactly("Day", "Amount", "Item");
        assertThat(asItFailed.version()).isEqualTo(2);
        assertThat(rejects(house.dataset(first.id()))).hasSize(2);
    }

    @Test
    void anEarlierVersionComesBackWithItsInsights() {
        Dataset first = loaded();
        corrected(first, "Day,Amount,Item\n2026-02-01,100,new\n");
        house.revisions.restore(ann, first.id(), 1).orElseThrow();
        house.workOff();
        assertThat(sum(first)).isEqualTo("31.10");
        assertThat(house.dataset(first.id()).version()).isEqualTo(1);
        assertThat(house.storage
                        .insights()
                        .list(ann.scope(), first.id(), PageRequest.first(5))
                        .items()
                        .get(0)
                        .insight()
                        .payload())
                .containsEntry("sum", "31.10");
        Dataset onTop = corrected(first, "Day,Amount,Item\n2026-02-01,7,other\n");
        assertThat(sum(onTop)).isEqualTo("38.10");
        assertThat(onTop.version()).isEqualTo(3);
    }

    @Test
    void aQuestionIsAnsweredByReadingTheFileAnew() {
        UUID id = house.upload(ann, "Day,Amount,Item\n01/02/2026,5,car\n03/04/2026,6,doll\n")
                .orElseThrow()
                .dataset()
                .id();
        house.workOff();
        assertThat(house.dataset(id).status()).isEqualTo(DatasetStatus.FAILED);
        assertThat(house.dataset(id).failure().message()).contains("can be read in two ways");
        ReadOptions monthFirst = new ReadOptions(null, null, null, DateOrder.MDY, null, null, List.of(), Map.of());
        house.revisions
                .reprocess(ann, id, new ReprocessForm(null, null, monthFirst, null))
                .orElseThrow();
        house.workOff();
        assertThat(house.dataset(id).status()).isEqualTo(DatasetStatus.COMPLETED);
        List<CleanRow> rows = new ArrayList<>();
        house.storage.cleanRows().stream(Scope.all(), id, rows::add);
        assertThat(rows.get(0).values()).containsEntry("day", LocalDate.of(2026, 1, 2));
    }

    @Test
    void tooManyRejectsAreMendedByACorrection() {
        UUID id = house.upload(ann, "Day,Amount,Item\n2026-01-01,1,car\nsomeday,2,doll\n")
                .orElseThrow()
                .dataset()
                .id();
        house.workOff();
        assertThat(house.dataset(id).status()).isEqualTo(DatasetStatus.FAILED);
        Dataset mended = corrected(house.dataset(id), "Day,Amount,Item,line\n2026-01-02,2,doll,3\n");
        assertThat(mended.status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(mended.report().read()).isEqualTo(2);
        assertThat(mended.report().rejected()).isZero();
    }

    @Test
    void aVersionThatFailsLeavesTheRowsAsTheyWere() {
        Dataset first = loaded();
        house.correct(ann, first.id(), "<html>").orElseThrow();
        house.workOff();
        Dataset after = house.dataset(first.id());
        assertThat(after.status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(after.version()).isEqualTo(1);
        DatasetVersion failed =
                house.storage.datasets().versions(ann.scope(), first.id()).get(0);
        assertThat(failed.state()).isEqualTo(VersionState.FAILED);
        assertThat(failed.failure().message()).isNotBlank();
        Dataset next = corrected(first, "Day,Amount,Item,line\n2026-01-02,2,doll,3\n");
        assertThat(next.report().accepted()).isEqualTo(7);
    }

    @Test
    void answersAddUpAndWhatFailedIsNothingToBuildOn() {
        UUID id = house.upload(ann, "Day,Amount,Item\n01/02/2026,1.234,car\n03/04/2026,5.678,doll\n")
                .orElseThrow()
                .dataset()
                .id();
        house.workOff();
        reprocessed(id, new ReprocessForm(null, new HeaderMapping(Map.of("Item", Optional.of("day"))), null, null));
        reprocessed(id, new ReprocessForm(null, null, options(DateOrder.DMY, null), null));
        assertThat(house.dataset(id).failure().message())
                .contains("decimal mark")
                .doesNotContain("Item");
        reprocessed(id, new ReprocessForm(null, null, options(null, '.'), null));
        assertThat(house.dataset(id).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(house.revisions
                        .reprocess(ann, id, new ReprocessForm("nope", null, null, null))
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(FailureCode.INVALID_REQUEST));
    }

    private void reprocessed(UUID id, ReprocessForm form) {
        house.revisions.reprocess(ann, id, form).orElseThrow();
        house.workOff();
    }

    private static ReadOptions options(@Nullable DateOrder order, @Nullable Character decimal) {
        return new ReadOptions(null, null, decimal, order, null, null, List.of(), Map.of());
    }

    @Test
    void aLineIsReplacedByOneRowAlone() {
        Dataset second = corrected(loaded(), "Day,Amount,Item,line\n2026-01-02,2,doll,3\n2026-01-02,200,doll,3\n");
        assertThat(sum(second)).isEqualTo("33.10");
        assertThat(rejects(second))
                .anySatisfy(row -> assertThat(row.issue().rule()).isEqualTo("line"));
    }

    @Test
    void aMappingThatFailedIsNotRemembered() {
        HeaderMapping wrong = new HeaderMapping(Map.of("Item", Optional.of("day"), "Day", Optional.of("item")));
        UploadForm form =
                new UploadForm("a.csv", null, null, null, null, wrong, ReadOptions.INFERRED, RejectPolicy.ACCEPT_GOOD);
        house.upload(ann, "Day,Amount,Item\n2026-01-01,1,car\n", form).orElseThrow();
        house.workOff();
        assertThat(loaded().status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(house.storage.mappings().latest(ann.user().department(), 5)).isEmpty();
    }

    @Test
    void nobodyRevisesAnotherDepartmentsDataset() {
        Dataset first = loaded();
        Caller bob = house.analyst("bob@example.com", "games");
        assertThat(house.correct(bob, first.id(), "x").refusal()).isPresent();
        assertThat(house.revisions
                        .reprocess(bob, first.id(), ReprocessForm.AS_BEFORE)
                        .refusal())
                .isPresent();
        assertThat(house.revisions.restore(bob, first.id(), 1).refusal()).isPresent();
    }

    @Test
    void aConfirmedMappingIsRememberedForTheSameHeader() {
        HeaderMapping confirmed = new HeaderMapping(Map.of("When", Optional.of("day"), "Sum", Optional.of("amount")));
        UploadForm form = new UploadForm(
                "a.csv", null, null, null, null, confirmed, ReadOptions.INFERRED, RejectPolicy.ACCEPT_GOOD);
        house.upload(ann, "When,Sum,Item\n2026-01-01,1,car\n", form).orElseThrow();
        house.workOff();
        UUID next = house.upload(ann, "WHEN,Item,Sum\n2026-02-01,kite,2\n")
                .orElseThrow()
                .dataset()
                .id();
        house.workOff();
        assertThat(house.dataset(next).status()).isEqualTo(DatasetStatus.COMPLETED);
        assertThat(house.dataset(next).report().mapping().columns())
                .containsEntry("WHEN", Optional.of("day"))
                .containsEntry("Sum", Optional.of("amount"));
    }
}
