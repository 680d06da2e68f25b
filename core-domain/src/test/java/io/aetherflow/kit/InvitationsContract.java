package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Invitation;
import io.aetherflow.core.identity.Invitations;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Invitations} does. */
public abstract class InvitationsContract extends StorageContract {

    private final String token = OpaqueToken.hash(OpaqueToken.random());

    private Invitations invitations() {
        return store.invitations();
    }

    private static Invitation invitation(Branch branch, @Nullable DepartmentId department) {
        Instant now = Examples.now();
        return new Invitation(
                Examples.id(),
                Examples.token() + "@example.com",
                department == null ? Role.ADMIN : Role.VIEWER,
                department,
                Tier.PREMIUM,
                branch.analyst().id(),
                now,
                now.plus(Duration.ofDays(7)));
    }

    private static User user(Invitation invitation) {
        User any = Examples.user(invitation.role(), invitation.department());
        return new User(
                any.id(),
                invitation.email(),
                null,
                "hash",
                invitation.role(),
                invitation.department(),
                invitation.tier(),
                any.status(),
                any.createdAt(),
                any.updatedAt(),
                null);
    }

    @Test
    void anInvitationIsFoundByItsToken() {
        Branch branch = Branch.open(store);
        for (Invitation invitation : List.of(invitation(branch, branch.id()), invitation(branch, null))) {
            String own = OpaqueToken.hash(OpaqueToken.random());
            assertThat(invitations().add(invitation, own).orElseThrow()).isEqualTo(invitation);
            assertThat(invitations().byToken(own)).contains(invitation);
        }
        assertThat(invitations().byToken(token)).isEmpty();
    }

    @Test
    void acceptingItMakesTheAccountOnce() {
        Branch branch = Branch.open(store);
        Invitation invitation = invitation(branch, branch.id());
        invitations().add(invitation, token).orElseThrow();
        User made = invitations().accept(token, user(invitation)).orElseThrow();
        assertThat(store.users().byEmail(invitation.email()).orElseThrow().id()).isEqualTo(made.id());
        assertThat(invitations().byToken(token)).isEmpty();
        Expect.refused(invitations().accept(token, user(invitation)), NOT_FOUND);
    }

    @Test
    void ofManyWhoAcceptAtOnceOneGetsTheAccount() throws Exception {
        Branch branch = Branch.open(store);
        Invitation invitation = invitation(branch, branch.id());
        invitations().add(invitation, token).orElseThrow();
        List<Outcome<User>> outcomes = Race.of(8, i -> invitations().accept(token, user(invitation)));
        assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
    }

    @Test
    void anAdministratorMayBeInvited() {
        Branch branch = Branch.open(store);
        Invitation invitation = invitation(branch, null);
        invitations().add(invitation, token).orElseThrow();
        assertThat(invitations().accept(token, user(invitation)).orElseThrow().role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void anEmailWithAnAccountIsNotInvitedNorMadeAgain() {
        Branch branch = Branch.open(store);
        Invitation invitation = invitation(branch, branch.id());
        invitations().add(invitation, token).orElseThrow();
        User quicker = store.users().add(user(invitation)).orElseThrow();
        Expect.refused(invitations().accept(token, user(invitation)), CONFLICT);
        assertThat(invitations().byToken(token)).as("nothing was done").isPresent();
        Expect.refused(invitations().add(invitation, OpaqueToken.hash("another")), CONFLICT);
        assertThat(store.users().byEmail(invitation.email()).orElseThrow().id()).isEqualTo(quicker.id());
    }

    @Test
    void aNewInvitationVoidsTheOneBefore() {
        Branch branch = Branch.open(store);
        Invitation first = invitation(branch, branch.id());
        invitations().add(first, token).orElseThrow();
        Invitation second = new Invitation(
                Examples.id(),
                first.email(),
                Role.ANALYST,
                branch.id(),
                Tier.FREE,
                first.invitedBy(),
                first.createdAt(),
                first.expiresAt());
        String later = OpaqueToken.hash(OpaqueToken.random());
        invitations().add(second, later).orElseThrow();
        assertThat(invitations().byToken(token)).isEmpty();
        assertThat(invitations().byToken(later)).contains(second);
        assertThat(listed(branch.scope())).containsExactly(second);
    }

    @Test
    void anExpiredOneIsNone() {
        Branch branch = Branch.open(store);
        Invitation living = invitation(branch, branch.id());
        Invitation old = new Invitation(
                living.id(),
                living.email(),
                living.role(),
                living.department(),
                living.tier(),
                living.invitedBy(),
                living.createdAt().minus(Duration.ofDays(8)),
                living.createdAt().minus(Duration.ofDays(1)));
        invitations().add(old, token).orElseThrow();
        assertThat(invitations().byToken(token)).isEmpty();
        assertThat(listed(branch.scope())).isEmpty();
        Expect.refused(invitations().accept(token, user(old)), NOT_FOUND);
    }

    @Test
    void aScopeSeesAndTakesBackItsOwn() {
        Branch branch = Branch.open(store);
        Scope stranger = Branch.open(store).scope();
        Invitation first = invitation(branch, branch.id());
        Invitation second = invitation(branch, branch.id());
        invitations().add(first, token).orElseThrow();
        invitations().add(second, OpaqueToken.hash(OpaqueToken.random())).orElseThrow();
        assertThat(Expect.pages(1, page -> invitations().list(branch.scope(), page)))
                .containsExactly(second, first);
        assertThat(listed(stranger)).isEmpty();
        assertThat(invitations().remove(stranger, first.id())).isFalse();
        assertThat(invitations().remove(Scope.all(), first.id())).isTrue();
        assertThat(invitations().remove(Scope.all(), first.id())).isFalse();
        assertThat(invitations().byToken(token)).isEmpty();
        assertThat(listed(branch.scope())).containsExactly(second);
    }

    private List<Invitation> listed(Scope scope) {
        return invitations().list(scope, PageRequest.first(9)).items();
    }
}
