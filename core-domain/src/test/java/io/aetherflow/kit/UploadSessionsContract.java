package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.dataset.UploadSessions;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link UploadSessions} does. */
public abstract class UploadSessionsContract extends StorageContract {

    private static final Duration DAY = Duration.ofHours(24);
    private static final long SIZE = 100;

    private UploadSessions sessions() {
        return store.uploadSessions();
    }

    private UploadSession begun(Branch branch) {
        return begun(branch, DAY);
    }

    private UploadSession begun(Branch branch, Duration life) {
        return sessions()
                .begin(
                        session(branch.id(), branch.analyst().id(), plan("tills", "Oxford"), Examples.fingerprint()),
                        life);
    }

    private static UploadSession session(
            DepartmentId department, UUID user, UploadSession.Plan plan, @Nullable String sha256) {
        return new UploadSession(
                Examples.id(), department, user, plan, SIZE, sha256, List.of(), null, Examples.now(), Examples.now());
    }

    private static UploadSession.Plan plan(@Nullable String name, @Nullable String description) {
        return new UploadSession.Plan(
                "week 42 – ü.csv",
                name,
                description,
                null,
                Examples.mapping(),
                Examples.options(),
                RejectPolicy.ALL_OR_NOTHING);
    }

    private static UploadSession.Piece piece(long offset, long size) {
        return new UploadSession.Piece(offset, size, "uploads/" + Examples.id());
    }

    private static UploadSession.Submitted submission() {
        return new UploadSession.Submitted(Examples.id(), Examples.id(), false);
    }

    private UploadSession found(Branch branch, UUID id) {
        return sessions().find(branch.scope(), id).orElseThrow();
    }

    @Test
    void aSessionIsFoundAsItWasBegun() {
        Branch branch = Branch.open(store);
        for (UploadSession.Plan plan : List.of(plan("tills", "a\n\"b\""), plan(null, null))) {
            String sha256 = plan.name() == null ? null : Examples.fingerprint();
            UploadSession asked = session(branch.id(), branch.analyst().id(), plan, sha256);
            UploadSession begun = sessions().begin(asked, DAY);
            UploadSession found = found(branch, asked.id());
            assertThat(found).isEqualTo(begun);
            assertThat(found.upload()).isEqualTo(plan);
            assertThat(found.upload().mapping().columns().keySet())
                    .containsExactlyElementsOf(Examples.mapping().columns().keySet());
            assertThat(found.sha256()).isEqualTo(sha256);
            assertThat(found.expiresAt()).isEqualTo(found.createdAt().plus(DAY));
            assertThat(found.pieces()).isEmpty();
            assertThat(found.submission()).isNull();
        }
    }

    @Test
    void anotherDepartmentFindsAndChangesNothing() {
        Branch branch = Branch.open(store);
        Scope stranger = Branch.open(store).scope();
        UploadSession begun = begun(branch);
        assertThat(sessions().find(stranger, begun.id())).isEmpty();
        Expect.refused(sessions().append(stranger, begun.id(), piece(0, 1), DAY), FailureCode.NOT_FOUND);
        Expect.refused(sessions().submitted(stranger, begun.id(), submission()), FailureCode.NOT_FOUND);
        assertThat(sessions().remove(stranger, begun.id())).isEmpty();
        assertThat(sessions().open(stranger, branch.analyst().id())).isZero();
        assertThat(found(branch, begun.id())).isEqualTo(begun);
        assertThat(sessions().find(Scope.all(), begun.id())).contains(begun);
    }

    @Test
    void piecesFollowOneAnotherWithoutAGap() {
        Branch branch = Branch.open(store);
        UploadSession begun = begun(branch);
        List<UploadSession.Piece> pieces = List.of(piece(0, 60), piece(60, 1), piece(61, 39));
        for (UploadSession.Piece piece : pieces) {
            UploadSession longer =
                    sessions().append(branch.scope(), begun.id(), piece, DAY).orElseThrow();
            assertThat(longer).isEqualTo(found(branch, begun.id()));
            assertThat(longer.offset()).isEqualTo(piece.offset() + piece.sizeBytes());
        }
        UploadSession whole = found(branch, begun.id());
        assertThat(whole.pieces()).isEqualTo(pieces);
        assertThat(whole.complete()).isTrue();
        assertThat(whole.expiresAt()).isAfterOrEqualTo(begun.expiresAt());
    }

    @Test
    void aPieceElsewhereIsRefused() {
        Branch branch = Branch.open(store);
        UUID id = begun(branch).id();
        sessions().append(branch.scope(), id, piece(0, 60), DAY).orElseThrow();
        for (UploadSession.Piece stray : List.of(piece(0, 60), piece(59, 1), piece(61, 1), piece(60, 41))) {
            Expect.refused(sessions().append(branch.scope(), id, stray, DAY), FailureCode.CONFLICT);
        }
        assertThat(found(branch, id).pieces()).hasSize(1);
        Expect.refused(sessions().append(branch.scope(), Examples.id(), piece(0, 1), DAY), FailureCode.NOT_FOUND);
    }

    @Test
    void ofManyPiecesAtOneOffsetOneIsTaken() throws Exception {
        Branch branch = Branch.open(store);
        UUID id = begun(branch).id();
        List<Outcome<UploadSession>> outcomes =
                Race.of(8, runner -> sessions().append(branch.scope(), id, piece(0, runner + 1L), DAY));
        assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
        outcomes.stream()
                .filter(outcome -> outcome.refusal().isPresent())
                .forEach(outcome -> Expect.refused(outcome, FailureCode.CONFLICT));
        assertThat(found(branch, id).pieces()).hasSize(1);
    }

    @Test
    void whatBecameOfItIsNotedOnce() throws Exception {
        Branch branch = Branch.open(store);
        UUID id = begun(branch).id();
        List<UploadSession.Submitted> candidates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            candidates.add(new UploadSession.Submitted(Examples.id(), Examples.id(), i % 2 == 0));
        }
        List<Outcome<UploadSession>> outcomes =
                Race.of(candidates.size(), runner -> sessions().submitted(branch.scope(), id, candidates.get(runner)));
        assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
        for (int i = 0; i < candidates.size(); i++) {
            if (outcomes.get(i).refusal().isEmpty()) {
                assertThat(found(branch, id).submission()).isEqualTo(candidates.get(i));
            }
        }
        Expect.refused(sessions().append(branch.scope(), id, piece(0, 1), DAY), FailureCode.CONFLICT);
        Expect.refused(sessions().submitted(branch.scope(), id, submission()), FailureCode.CONFLICT);
        Expect.refused(sessions().submitted(branch.scope(), Examples.id(), submission()), FailureCode.NOT_FOUND);
    }

    @Test
    void aRemovedSessionTellsWhatItWas() {
        Branch branch = Branch.open(store);
        UUID id = begun(branch).id();
        UploadSession longer =
                sessions().append(branch.scope(), id, piece(0, 5), DAY).orElseThrow();
        assertThat(sessions().remove(branch.scope(), id)).contains(longer);
        assertThat(sessions().remove(branch.scope(), id)).isEmpty();
        assertThat(sessions().find(branch.scope(), id)).isEmpty();
        Expect.refused(sessions().append(branch.scope(), id, piece(5, 5), DAY), FailureCode.NOT_FOUND);
    }

    @Test
    void aSessionWhoseTimeIsUpWaitsForNothingButItsRemoval() {
        Branch branch = Branch.open(store);
        UploadSession late = begun(branch, Duration.ZERO);
        UploadSession living = begun(branch);
        assertThat(sessions().find(branch.scope(), late.id())).isEmpty();
        Expect.refused(sessions().append(branch.scope(), late.id(), piece(0, 1), DAY), FailureCode.NOT_FOUND);
        Expect.refused(sessions().submitted(branch.scope(), late.id(), submission()), FailureCode.NOT_FOUND);
        assertThat(sessions().expired(10_000)).contains(late).doesNotContain(living);
        assertThat(sessions().expired(1)).hasSize(1);
        assertThat(sessions().remove(Scope.all(), late.id())).contains(late);
        assertThat(sessions().expired(10_000)).doesNotContain(late);
    }

    @Test
    void thoseOfAUserThatWaitForBytesAreCounted() {
        Branch branch = Branch.open(store);
        UUID user = branch.analyst().id();
        UploadSession first = begun(branch);
        UploadSession second = begun(branch);
        UploadSession third = begun(branch);
        begun(branch, Duration.ZERO);
        begun(Branch.open(store));
        assertThat(sessions().open(branch.scope(), user)).isEqualTo(3);
        sessions().submitted(branch.scope(), first.id(), submission()).orElseThrow();
        sessions().remove(branch.scope(), second.id());
        assertThat(sessions().open(branch.scope(), user)).isEqualTo(1);
        assertThat(sessions().open(Scope.all(), user)).isEqualTo(1);
        assertThat(found(branch, third.id())).isEqualTo(third);
    }
}
