package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.FORBIDDEN;
import static io.aetherflow.core.failure.FailureCode.NOT_FOUND;
import static io.aetherflow.core.failure.FailureCode.PRECONDITION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.Users;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** What every {@link Users} does. */
public abstract class UsersContract extends UserListsContract {

    private static final RecursiveComparisonConfiguration BUT_TIMES = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsOfTypes(Instant.class)
            .build();

    private User found(User user) {
        return users().find(Scope.all(), user.id()).orElseThrow();
    }

    @Test
    void anAddedUserIsFoundWithEverythingItHas() {
        User user = Examples.analyst(department());
        assertSame(added(user), user);
        assertSame(found(user), user);
        assertSame(users().byEmail(user.email()).orElseThrow(), user);
        assertThat(found(user).lastLogin()).isNull();
    }

    @Test
    void aUserMayHaveNoFullNameAndAnAdministratorNoDepartment() {
        User admin = Examples.admin();
        User nameless = new User(
                admin.id(),
                admin.email(),
                null,
                admin.passwordHash(),
                Role.ADMIN,
                null,
                Tier.PREMIUM,
                UserStatus.PENDING,
                admin.createdAt(),
                admin.updatedAt(),
                null);
        added(nameless);
        assertSame(found(nameless), nameless);
    }

    @Test
    void anUnknownUserIsNotFound() {
        assertThat(users().find(Scope.all(), Examples.id())).isEmpty();
        assertThat(users().byEmail(Examples.token() + "@example.com")).isEmpty();
    }

    @Test
    void aTakenEmailIsRefusedAndTheFirstAccountStays() {
        User first = added(Examples.analyst(department()));
        User second = Examples.admin();
        User sameEmail = new User(
                second.id(),
                first.email(),
                null,
                "other",
                Role.ADMIN,
                null,
                Tier.FREE,
                UserStatus.ACTIVE,
                second.createdAt(),
                second.updatedAt(),
                null);
        Expect.refused(users().add(sameEmail), CONFLICT);
        assertSame(users().byEmail(first.email()).orElseThrow(), first);
        assertThat(users().find(Scope.all(), sameEmail.id())).isEmpty();
    }

    @Test
    void ofManyWhoTakeOneEmailAtOnceOneGetsIt() throws Exception {
        DepartmentId department = department();
        User model = Examples.analyst(department);
        List<Outcome<User>> outcomes = Race.of(
                8,
                i -> users().add(new User(
                        Examples.id(),
                        model.email(),
                        null,
                        "hash" + i,
                        Role.VIEWER,
                        department,
                        Tier.FREE,
                        UserStatus.ACTIVE,
                        model.createdAt(),
                        model.updatedAt(),
                        null)));
        assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
    }

    @Test
    void aChangeReplacesRoleDepartmentTierAndStatusAlone() {
        DepartmentId from = department();
        DepartmentId to = department();
        User user = added(Examples.analyst(from));
        User changed = user.changed(Role.VIEWER, to, Tier.PREMIUM, UserStatus.INACTIVE);
        User meddled = new User(
                user.id(),
                Examples.token() + "@example.com",
                "Someone Else",
                "other hash",
                Role.VIEWER,
                to,
                Tier.PREMIUM,
                UserStatus.INACTIVE,
                user.createdAt(),
                user.updatedAt(),
                null);
        assertSame(users().change(Scope.all(), meddled).orElseThrow(), changed);
        assertSame(found(user), changed);
        assertThat(users().byEmail(meddled.email())).isEmpty();
    }

    @Test
    void aChangeOutsideTheScopeIsRefused() {
        User user = added(Examples.analyst(department()));
        User promoted = user.changed(Role.ADMIN, user.department(), Tier.PREMIUM, UserStatus.ACTIVE);
        Expect.refused(users().change(Scope.of(department()), promoted), NOT_FOUND);
        Expect.refused(users().change(Scope.all(), Examples.admin()), NOT_FOUND);
        assertSame(found(user), user);
    }

    @Test
    void aChangeThatLeadsOutOfTheScopeIsRefused() {
        DepartmentId ours = department();
        User user = added(Examples.analyst(ours));
        User moved = user.changed(Role.ANALYST, department(), Tier.FREE, UserStatus.ACTIVE);
        Expect.refused(users().change(Scope.of(ours), moved), FORBIDDEN);
        User lifted = user.changed(Role.ADMIN, null, Tier.FREE, UserStatus.ACTIVE);
        Expect.refused(users().change(Scope.of(ours), lifted), FORBIDDEN);
        User kept = user.changed(Role.VIEWER, ours, Tier.PREMIUM, UserStatus.ACTIVE);
        assertSame(users().change(Scope.of(ours), kept).orElseThrow(), kept);
    }

    @Test
    void aDeactivatedUserIsLoggedOut() {
        User user = added(Examples.analyst(department()));
        Session session = Examples.session(user);
        store.sessions().open(session);
        users().change(Scope.all(), user.changed(Role.VIEWER, user.department(), Tier.FREE, UserStatus.ACTIVE));
        assertThat(store.sessions().user(session.id())).isPresent();
        users().change(Scope.all(), user.changed(Role.VIEWER, user.department(), Tier.FREE, UserStatus.INACTIVE));
        users().change(Scope.all(), user.changed(Role.VIEWER, user.department(), Tier.FREE, UserStatus.ACTIVE));
        assertThat(store.sessions().user(session.id()))
                .as("a session ended, not hidden")
                .isEmpty();
    }

    @Test
    void aNewPasswordEndsAllSessionsButTheOneKept() {
        User user = added(Examples.analyst(department()));
        Session kept = opened(user);
        Session other = opened(user);
        Session neighbours = opened(added(Examples.analyst(department())));
        User changed = users().changePassword(user.scope(), user.id(), "new hash", kept.id())
                .orElseThrow();
        assertThat(changed.passwordHash()).isEqualTo("new hash");
        assertSame(found(user), changed);
        assertThat(store.sessions().user(kept.id())).isPresent();
        assertThat(store.sessions().user(other.id())).isEmpty();
        users().changePassword(Scope.all(), user.id(), "newer hash", null).orElseThrow();
        assertThat(store.sessions().user(kept.id())).isEmpty();
        assertThat(store.sessions().user(neighbours.id())).isPresent();
    }

    private Session opened(User user) {
        Session session = Examples.session(user);
        store.sessions().open(session);
        return session;
    }

    @Test
    void aUserIsRenamed() {
        User user = added(Examples.analyst(department()));
        assertSame(users().rename(user.scope(), user.id(), "Ann Lee").orElseThrow(), user.named("Ann Lee"));
        assertSame(found(user), user.named("Ann Lee"));
        assertThat(users().rename(user.scope(), user.id(), null).orElseThrow().fullName())
                .isNull();
    }

    @Test
    void nobodyOutsideTheScopeIsTouched() {
        User user = added(Examples.analyst(department()));
        Session session = opened(user);
        Scope stranger = Scope.of(department());
        Expect.refused(users().changePassword(stranger, user.id(), "stolen", null), NOT_FOUND);
        Expect.refused(users().rename(stranger, user.id(), "Stolen"), NOT_FOUND);
        Expect.refused(users().confirm(stranger, user.id(), UserStatus.ACTIVE), NOT_FOUND);
        Expect.refused(users().rename(Scope.all(), Examples.id(), "Nobody"), NOT_FOUND);
        assertThat(found(user).passwordHash()).isEqualTo(user.passwordHash());
        assertThat(store.sessions().user(session.id())).isPresent();
    }

    @Test
    void anAddressIsConfirmedOnce() {
        User user = added(with(Examples.analyst(department()), UserStatus.UNVERIFIED));
        assertThat(users().confirm(Scope.all(), user.id(), UserStatus.PENDING)
                        .orElseThrow()
                        .status())
                .isEqualTo(UserStatus.PENDING);
        Expect.refused(users().confirm(Scope.all(), user.id(), UserStatus.ACTIVE), CONFLICT);
        assertThat(found(user).status()).isEqualTo(UserStatus.PENDING);
    }

    @Test
    void anActiveAdministratorIsNoticed() {
        added(Examples.admin());
        assertThat(users().hasAdministrator()).isTrue();
    }

    @Test
    void theLastActiveAdministratorCanNotGo() {
        User admin = added(Examples.admin());
        leaveNoAdministratorBut(List.of(admin));
        DepartmentId department = department();
        Expect.refused(users().change(Scope.all(), with(admin, UserStatus.INACTIVE)), CONFLICT);
        Expect.refused(
                users().change(Scope.all(), admin.changed(Role.ANALYST, department, Tier.FREE, UserStatus.ACTIVE)),
                CONFLICT);
        assertSame(found(admin), admin);
        User harmless = admin.changed(Role.ADMIN, null, Tier.PREMIUM, UserStatus.ACTIVE);
        assertSame(users().change(Scope.all(), harmless).orElseThrow(), harmless);
    }

    @Test
    void twoAdministratorsWhoLeaveAtOnceLeaveOneBehind() throws Exception {
        List<User> admins = List.of(added(Examples.admin()), added(Examples.admin()));
        leaveNoAdministratorBut(admins);
        List<Outcome<User>> outcomes =
                Race.of(2, i -> users().change(Scope.all(), with(admins.get(i), UserStatus.INACTIVE)));
        assertThat(outcomes).filteredOn(outcome -> outcome.refusal().isEmpty()).hasSize(1);
        assertThat(users().hasAdministrator()).isTrue();
    }

    private void leaveNoAdministratorBut(List<User> admins) {
        for (User user : Expect.pages(100, page -> users().list(Scope.all(), page))) {
            if (user.role() == Role.ADMIN && user.active() && !ids(admins).contains(user.id())) {
                users().change(Scope.all(), with(user, UserStatus.INACTIVE)).orElseThrow();
            }
        }
    }

    private static User with(User user, UserStatus status) {
        return user.changed(user.role(), user.department(), user.tier(), status);
    }

    private static void assertSame(User actual, User expected) {
        assertThat(actual).usingRecursiveComparison(BUT_TIMES).isEqualTo(expected);
    }

    @Test
    void aChangeSeesTheUserAsItStandsAndMayRefuse() {
        User user = added(Examples.analyst(department()));
        Expect.refused(
                users().change(Scope.all(), user.id(), seen -> {
                    assertSame(seen, user);
                    return Outcome.refused(PRECONDITION_FAILED, "It is another one now.");
                }),
                PRECONDITION_FAILED);
        assertSame(found(user), user);
    }

    @Test
    void ofManyWhoChangeWhatTheySawOneDoesAndNoChangeIsLost() throws Exception {
        User user = added(Examples.analyst(department()));
        Instant seen = found(user).updatedAt();
        List<Outcome<User>> outcomes = Race.of(
                8,
                i -> users().change(
                                Scope.all(),
                                user.id(),
                                now -> now.updatedAt().equals(seen)
                                        ? Outcome.done(now.changed(
                                                i % 2 == 0 ? Role.VIEWER : Role.ANALYST,
                                                now.department(),
                                                i % 2 == 0 ? Tier.FREE : Tier.PREMIUM,
                                                now.status()))
                                        : Outcome.refused(PRECONDITION_FAILED, "It is another one now.")));
        assertThat(outcomes).filteredOn(each -> each.refusal().isEmpty()).hasSize(1);
        User after = found(user);
        assertThat(after.tier() == Tier.PREMIUM).isEqualTo(after.role() == Role.ANALYST);
    }

    @Test
    void twoWhoChangeDifferentThingsAtOnceBothDo() throws Exception {
        User user = added(Examples.analyst(department()));
        Race.of(
                2,
                i -> users().change(
                                Scope.all(),
                                user.id(),
                                now -> Outcome.done(
                                        i == 0
                                                ? now.changed(Role.VIEWER, now.department(), now.tier(), now.status())
                                                : now.changed(
                                                        now.role(), now.department(), Tier.PREMIUM, now.status()))));
        assertThat(found(user).role()).isEqualTo(Role.VIEWER);
        assertThat(found(user).tier()).isEqualTo(Tier.PREMIUM);
    }
}
