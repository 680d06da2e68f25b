package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ErasedRows;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.SubjectOrder;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Revision;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store does to erase somebody from the rows of a department. */
public abstract class SubjectsContract extends StorageContract {

    private static final List<ErasureReceipt.Kept> KEPT =
            List.of(new ErasureReceipt.Kept("other_rows", "They are about others."));

    private SubjectOrder order(Branch branch, String column, String value) {
        User by = Examples.admin();
        store.users().add(by).orElseThrow();
        return new SubjectOrder(
                Examples.id(), by.id(), branch.id(), branch.schema().name(), column, value, KEPT);
    }

    private Outcome<ErasedRows> erase(Branch branch, String value) {
        return store.personalData().eraseRows(order(branch, "label", value), dataset -> 3);
    }

    private static FailureCode code(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().code();
    }

    private static List<Object> labels(Branch branch, UUID dataset) {
        return branch.rows(dataset).stream()
                .map(CleanRow::values)
                .map(values -> values.get("label"))
                .toList();
    }

    private static UUID settled(Branch branch, int rows) {
        UUID id = branch.completed(rows).id();
        branch.infer(id, 2);
        return id;
    }

    @Test
    void rowsWithTheValueGoAndTheCountsAreThoseOfTheRest() {
        Branch branch = Branch.open(store);
        UUID one = settled(branch, 3);
        UUID two = settled(branch, 2);
        UUID without = settled(branch, 1);
        ErasedRows erased = erase(branch, "item 2").orElseThrow();
        assertThat(erased.datasets()).containsExactlyInAnyOrder(one, two);
        assertThat(erased.receipt().removed())
                .containsEntry("rows", 2L)
                .containsEntry("datasets", 2L)
                .containsEntry("insights", 4L)
                .containsEntry("files", 6L);
        assertThat(labels(branch, one)).containsExactly("item 1", "item 3");
        assertThat(labels(branch, two)).containsExactly("item 1");
        LoadReport report = Objects.requireNonNull(branch.dataset(one).report());
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.read()).isEqualTo(4);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(store.datasets().versions(branch.scope(), one))
                .extracting(DatasetVersion::report)
                .containsExactly(report);
        assertThat(branch.dataset(one).erased().orElseThrow().code()).isEqualTo(FailureCode.GONE);
        assertThat(store.profiles().find(branch.scope(), one)).isEmpty();
        assertThat(insights(branch, one)).isZero();
        assertThat(branch.rows(without)).hasSize(1);
        assertThat(branch.dataset(without).rawDeletion()).isNull();
        assertThat(insights(branch, without)).isEqualTo(2);
    }

    private int insights(Branch branch, UUID dataset) {
        return store.insights()
                .list(branch.scope(), dataset, PageRequest.first(10))
                .items()
                .size();
    }

    @Test
    void theReceiptHasAHashAndIsListed() {
        Branch branch = Branch.open(store);
        settled(branch, 3);
        SubjectOrder order = order(branch, "label", "item 2");
        ErasureReceipt receipt = store.personalData()
                .eraseRows(order, dataset -> 0)
                .orElseThrow()
                .receipt();
        assertThat(receipt.id()).isEqualTo(order.id());
        assertThat(receipt.by()).isEqualTo(order.by());
        assertThat(receipt.subject()).isNull();
        assertThat(receipt.key()).isEqualTo(order.key());
        assertThat(order.key().valueHash())
                .isEqualTo("7f5f00f1199c45329d4e101bb8160f5c2d47998e87ec2520f7a8146250375a3d");
        assertThat(receipt.kept()).isEqualTo(KEPT);
        assertThat(receipt.genuine()).isTrue();
        assertThat(receipt.canonical()).doesNotContain("item 2");
        assertThat(store.personalData().receipts(PageRequest.first(100)).items())
                .containsOnlyOnce(receipt);
    }

    @Test
    void erasingAgainRemovesNothingAndHasAReceiptOfItsOwn() {
        Branch branch = Branch.open(store);
        UUID id = settled(branch, 3);
        ErasureReceipt first = erase(branch, "item 2").orElseThrow().receipt();
        Dataset after = branch.dataset(id);
        ErasedRows again = erase(branch, "item 2").orElseThrow();
        assertThat(again.datasets()).isEmpty();
        assertThat(again.receipt().removed()).containsEntry("rows", 0L).containsEntry("files", 0L);
        assertThat(again.receipt().id()).isNotEqualTo(first.id());
        assertThat(branch.dataset(id)).isEqualTo(after);
        assertThat(store.personalData().receipts(PageRequest.first(100)).items())
                .contains(first, again.receipt());
    }

    @Test
    void theValueIsMeantExactly() {
        Branch branch = Branch.open(store);
        UUID id = settled(branch, 3);
        for (String other : List.of("ITEM 2", "item", "item 2 ", "%", "' or '1'='1", "item\0 2")) {
            assertThat(erase(branch, other).orElseThrow().datasets()).as(other).isEmpty();
        }
        assertThat(branch.rows(id)).hasSize(3);
        assertThat(branch.dataset(id).rawDeletion()).isNull();
    }

    @Test
    void earlierVersionsLoseTheirRowsToo() {
        Branch branch = Branch.open(store);
        UUID id = settled(branch, 3);
        Revision revision = new Revision(
                Examples.id(),
                id,
                VersionKind.REPROCESS,
                List.of(branch.dataset(id).upload()),
                branch.analyst().id());
        UUID job = store.jobs()
                .revise(branch.scope(), revision)
                .orElseThrow()
                .job()
                .id();
        Claim claim = branch.claim(job);
        branch.succeed(claim, branch.load(claim, 1));
        branch.infer(id, 1);
        assertThat(erase(branch, "item 2").orElseThrow().receipt().removed()).containsEntry("rows", 1L);
        assertThat(labels(branch, id)).containsExactly("item 1");
        assertThat(branch.dataset(id).erased()).isPresent();
        store.jobs().restore(branch.scope(), id, 1, branch.analyst().id()).orElseThrow();
        assertThat(labels(branch, id)).containsExactly("item 1", "item 3");
        assertThat(Objects.requireNonNull(branch.dataset(id).report()).accepted())
                .isEqualTo(2);
    }

    @Test
    void nothingGoesWhileAJobWorksOnSuchADataset() {
        Branch branch = Branch.open(store);
        UUID settled = settled(branch, 3);
        UUID id = branch.completed(2).id();
        assertThat(branch.jobs(id, JobType.ML_INFERENCE)).hasSize(1);
        assertThat(code(erase(branch, "item 2"))).isEqualTo(FailureCode.CONFLICT);
        assertThat(branch.rows(settled)).hasSize(3);
        assertThat(erase(branch, "item 3").orElseThrow().datasets()).containsExactly(settled);
        branch.infer(id, 1);
        assertThat(erase(branch, "item 2").refusal()).isEmpty();
        assertThat(branch.rows(settled)).hasSize(1);
    }

    @Test
    void otherDepartmentsAndColumnsWithoutTextsAreRefused() {
        Branch branch = Branch.open(store);
        Branch stranger = Branch.open(store);
        UUID theirs = settled(stranger, 2);
        SubjectOrder foreign = new SubjectOrder(
                Examples.id(),
                branch.analyst().id(),
                branch.id(),
                stranger.schema().name(),
                "label",
                "item 2",
                KEPT);
        assertThat(code(store.personalData().eraseRows(foreign, dataset -> 0))).isEqualTo(FailureCode.NOT_FOUND);
        for (String column : List.of("quantity", "nothing", "department", "row_no", "extra", "", "label\"")) {
            Outcome<ErasedRows> refused = store.personalData().eraseRows(order(stranger, column, "item 2"), any -> 0);
            assertThat(code(refused)).as(column).isEqualTo(FailureCode.INVALID_REQUEST);
        }
        assertThat(stranger.rows(theirs)).hasSize(2);
    }
}
