package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Deletion;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.dataset.RetentionRule;
import io.aetherflow.core.dataset.Tombstone;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store does about what is kept for how long, and about what is left of what was deleted. */
public abstract class RetentionContract extends StorageContract {

    private static final Retention RULE = Retention.days(90);

    private final Duration old = Duration.ofDays(91);

    private List<UUID> forgotten(Branch branch, int most) {
        Instant due = RULE.over(Instant.now()).orElseThrow();
        return store.datasets().forgetRaw(branch.scope(), due, RULE, most).stream()
                .map(Dataset::id)
                .toList();
    }

    private UUID aged(Branch branch, UUID id) {
        store.ageDataset(id, old);
        return id;
    }

    @Test
    void nobodyDecidedAnythingForANewDepartment() {
        Branch branch = Branch.open(store);
        assertThat(store.retentions().find(branch.scope(), branch.id())).isEmpty();
    }

    @Test
    void aDecisionHoldsUntilTheNext() {
        Branch branch = Branch.open(store);
        UUID by = branch.analyst().id();
        RetentionRule first = store.retentions()
                .put(Scope.all(), branch.id(), Retention.days(7), by)
                .orElseThrow();
        assertThat(first.retention()).isEqualTo(Retention.days(7));
        assertThat(first.updatedBy()).isEqualTo(by);
        assertThat(store.retentions().find(branch.scope(), branch.id())).contains(first);
        store.retentions().put(Scope.all(), branch.id(), Retention.FOREVER, by).orElseThrow();
        assertThat(store.retentions()
                        .find(Scope.all(), branch.id())
                        .orElseThrow()
                        .retention())
                .isEqualTo(Retention.FOREVER);
    }

    @Test
    void anotherDepartmentsRuleIsNeitherSeenNorChanged() {
        Branch branch = Branch.open(store);
        Branch stranger = Branch.open(store);
        UUID by = stranger.analyst().id();
        assertThat(store.retentions()
                        .put(stranger.scope(), branch.id(), Retention.days(1), by)
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(store.retentions()
                        .put(Scope.all(), Examples.department().id(), Retention.days(1), by)
                        .refusal())
                .isPresent();
        store.retentions().put(Scope.all(), branch.id(), Retention.days(1), by).orElseThrow();
        assertThat(store.retentions().find(stranger.scope(), branch.id())).isEmpty();
    }

    @Test
    void filesThatAreOldEnoughAreForgottenOnceWithTheRule() {
        Branch branch = Branch.open(store);
        UUID young = branch.completed(2).id();
        UUID first = aged(branch, branch.completed(2).id());
        UUID second = aged(branch, branch.completed(1).id());
        assertThat(forgotten(Branch.open(store), 10)).as("another department's").isEmpty();
        List<UUID> one = forgotten(branch, 1);
        assertThat(one).hasSize(1).isSubsetOf(first, second);
        assertThat(forgotten(branch, 10)).hasSize(1).isSubsetOf(first, second).doesNotContainAnyElementsOf(one);
        assertThat(forgotten(branch, 10)).isEmpty();
        Dataset without = branch.dataset(first);
        assertThat(without.rawDeletion()).isNotNull();
        assertThat(without.rawDeletion().days()).isEqualTo(90);
        assertThat(without.unreadable().orElseThrow().message()).contains("90 days");
        assertThat(branch.dataset(young).rawDeletion()).isNull();
        assertThat(branch.rows(first)).as("what was made of it").hasSize(2);
    }

    @Test
    void aFileThatIsBeingReadIsKept() {
        Branch branch = Branch.open(store);
        Submission waiting = branch.submit();
        Claim claim = branch.claimed();
        aged(branch, waiting.dataset().id());
        UUID read = aged(branch, claim.job().datasetId());
        assertThat(forgotten(branch, 10)).isEmpty();
        branch.succeed(claim, branch.load(claim, 1));
        assertThat(forgotten(branch, 10)).containsExactly(read);
    }

    @Test
    void nobodyBeginsToReadWhatIsForgotten() {
        Branch branch = Branch.open(store);
        UUID id = aged(branch, branch.completed(2).id());
        Submission failed = branch.submit();
        branch.die(failed.job().id(), Examples.invalid());
        aged(branch, failed.dataset().id());
        assertThat(forgotten(branch, 10))
                .containsExactlyInAnyOrder(id, failed.dataset().id());
        Revision revision = new Revision(
                Examples.id(),
                id,
                VersionKind.REPROCESS,
                List.of(branch.dataset(id).upload()),
                branch.analyst().id());
        assertThat(store.jobs()
                        .revise(branch.scope(), revision)
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(FailureCode.GONE);
        assertThat(store.jobs()
                        .retry(
                                branch.scope(),
                                failed.job().id(),
                                branch.analyst().id())
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(FailureCode.GONE);
    }

    @Test
    void anUploadStaysHeldWithoutItsFile() {
        Branch branch = Branch.open(store);
        String fingerprint = Examples.fingerprint();
        Claim claim = branch.claim(branch.submit(fingerprint).job().id());
        branch.succeed(claim, branch.load(claim, 1));
        aged(branch, claim.job().datasetId());
        forgotten(branch, 10);
        Submission again = branch.submit(fingerprint);
        assertThat(again.duplicate()).isTrue();
        assertThat(again.dataset().id()).isEqualTo(claim.job().datasetId());
    }

    @Test
    void aTombstoneSaysThatADatasetWasThereAndNothingOfWhatWasInIt() {
        Branch branch = Branch.open(store);
        Dataset dataset = branch.completed(3);
        UUID by = branch.analyst().id();
        assertThat(store.datasets().tombstone(branch.scope(), dataset.id())).isEmpty();
        store.datasets()
                .delete(branch.scope(), dataset.id(), new Deletion(by, Deletion.Reason.USER))
                .orElseThrow();
        Tombstone stone =
                store.datasets().tombstone(branch.scope(), dataset.id()).orElseThrow();
        assertThat(stone.department()).isEqualTo(branch.id());
        assertThat(stone.rowCount()).isEqualTo(3);
        assertThat(stone.sha256()).isEqualTo(dataset.upload().object().sha256());
        assertThat(stone.sizeBytes()).isEqualTo(dataset.upload().object().sizeBytes());
        assertThat(stone.createdAt()).isEqualTo(dataset.createdAt());
        assertThat(stone.deletedAt()).isAfterOrEqualTo(stone.createdAt());
        assertThat(stone.deletion()).isEqualTo(new Deletion(by, Deletion.Reason.USER));
        assertThat(store.datasets().tombstone(Branch.open(store).scope(), dataset.id()))
                .as("another department's")
                .isEmpty();
    }

    @Test
    void afterAnErasureNotEvenAHashIsLeft() {
        Branch branch = Branch.open(store);
        UUID id = branch.submit().dataset().id();
        store.datasets().delete(Scope.all(), id, new Deletion(null, Deletion.Reason.ERASURE));
        Tombstone stone = store.datasets().tombstone(Scope.all(), id).orElseThrow();
        assertThat(stone.sha256()).isNull();
        assertThat(stone.rowCount()).isNull();
    }

    @Test
    void nothingIsLeftOfADatasetThatNobodySaw() {
        Branch branch = Branch.open(store);
        UUID id = branch.completed(1).id();
        store.datasets().delete(Branch.open(store).scope(), id);
        assertThat(store.datasets().tombstone(Scope.all(), id)).isEmpty();
    }
}
