package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does. */
public abstract class SessionsContract extends StorageContract {

    private Sessions sessions() {
        return store.sessions();
    }

    private User user() {
        return Branch.open(store).analyst();
    }

    private Session opened(User user) {
        Session session = Examples.session(user);
        sessions().open(session);
        return session;
    }

    @Test
    void anOpenSessionNamesItsUserAsTheyAreNow() {
        User user = user();
        Session session = opened(user);
        store.users()
                .change(Scope.all(), user.changed(Role.VIEWER, user.department(), Tier.PREMIUM, UserStatus.ACTIVE))
                .orElseThrow();
        User seen = sessions().user(session.id()).orElseThrow();
        assertThat(seen.id()).isEqualTo(user.id());
        assertThat(seen.email()).isEqualTo(user.email());
        assertThat(seen.role()).isEqualTo(Role.VIEWER);
        assertThat(seen.tier()).isEqualTo(Tier.PREMIUM);
    }

    @Test
    void openingASessionIsALogin() {
        User user = user();
        opened(user);
        User seen = store.users().find(Scope.all(), user.id()).orElseThrow();
        assertThat(seen.lastLogin()).isNotNull();
    }

    @Test
    void anUnknownSessionNamesNobody() {
        assertThat(sessions().user(Examples.id())).isEmpty();
    }

    @Test
    void anExpiredSessionNamesNobody() {
        User user = user();
        Instant opened = Examples.now().minus(Duration.ofHours(25));
        Session old = new Session(Examples.id(), user.id(), opened, opened.plus(Duration.ofHours(24)));
        sessions().open(old);
        assertThat(sessions().user(old.id())).isEmpty();
    }

    @Test
    void aSessionOfAnAccountThatIsNotActiveNamesNobody() {
        User user = user();
        store.users()
                .change(Scope.all(), user.changed(user.role(), user.department(), Tier.FREE, UserStatus.PENDING))
                .orElseThrow();
        assertThat(sessions().user(opened(user).id())).isEmpty();
    }

    @Test
    void anEndedSessionNamesNobodyAndTheOthersStay() {
        User user = user();
        Session ended = opened(user);
        Session other = opened(user);
        sessions().end(ended.id());
        sessions().end(ended.id());
        sessions().end(Examples.id());
        assertThat(sessions().user(ended.id())).isEmpty();
        assertThat(sessions().user(other.id())).isPresent();
    }

    @Test
    void allSessionsOfAUserEndAtOnceAndNobodyElsesDo() {
        User user = user();
        User neighbour = user();
        Session first = opened(user);
        Session second = opened(user);
        Session theirs = opened(neighbour);
        sessions().endAll(user.id());
        assertThat(sessions().user(first.id())).isEmpty();
        assertThat(sessions().user(second.id())).isEmpty();
        assertThat(sessions().user(theirs.id())).isPresent();
        assertThat(sessions().user(opened(user).id())).as("a later login").isPresent();
    }

    @Test
    void aSessionEndsWhenItWasIdleAndAtItsExpiryHoweverMuchItIsUsed() {
        Session session = openedFor(user(), Duration.ofDays(30), Duration.ofDays(7));
        for (int week = 0; week < 4; week++) {
            store.ageSession(session.id(), Duration.ofDays(7).minusMinutes(5));
            assertThat(sessions().user(session.id())).as("used in time").isPresent();
        }
        store.ageSession(session.id(), Duration.ofDays(2).plusHours(1));
        assertThat(sessions().user(session.id())).as("expired").isEmpty();
        Session idle = openedFor(user(), Duration.ofDays(30), Duration.ofDays(7));
        store.ageSession(idle.id(), Duration.ofDays(7).plusMinutes(1));
        assertThat(sessions().user(idle.id())).as("idle").isEmpty();
        assertThat(sessions().list(idle.userId(), PageRequest.first(9)).items()).isEmpty();
    }

    @Test
    void theLastUseIsNotedAtMostOnceAMinute() {
        User user = user();
        Session session = openedFor(user, Duration.ofDays(30), Duration.ofDays(7));
        sessions().user(session.id());
        assertThat(listed(user).get(0).lastUsedAt()).isEqualTo(session.lastUsedAt());
        store.ageSession(session.id(), Duration.ofMinutes(3));
        sessions().user(session.id());
        assertThat(listed(user).get(0).lastUsedAt())
                .isAfter(listed(user).get(0).createdAt().plus(Sessions.NOTED));
    }

    @Test
    void aUserSeesTheirOwnLivingSessionsNewestFirst() {
        User user = user();
        Session first = openedFor(user, Duration.ofDays(30), Duration.ofDays(7));
        Session second = opened(user);
        Session ended = opened(user);
        opened(user());
        sessions().end(ended.id());
        assertThat(listed(user)).containsExactly(second, first);
        List<Session> paged = Expect.pages(1, page -> sessions().list(user.id(), page));
        assertThat(paged).containsExactly(second, first);
        Expect.strangeCursorsRefused(page -> sessions().list(user.id(), page));
    }

    @Test
    void onlyTheirOwnerEndsASession() {
        User user = user();
        Session session = opened(user);
        assertThat(sessions().end(user().id(), session.id())).isFalse();
        assertThat(sessions().user(session.id())).isPresent();
        assertThat(sessions().end(user.id(), session.id())).isTrue();
        assertThat(sessions().user(session.id())).isEmpty();
        assertThat(sessions().end(user.id(), session.id())).isFalse();
    }

    @Test
    void allButOneEnd() {
        User user = user();
        Session kept = opened(user);
        Session other = opened(user);
        Session neighbours = opened(user());
        sessions().endOthers(user.id(), kept.id());
        assertThat(sessions().user(kept.id())).isPresent();
        assertThat(sessions().user(other.id())).isEmpty();
        assertThat(sessions().user(neighbours.id())).isPresent();
    }

    private List<Session> listed(User user) {
        return sessions().list(user.id(), PageRequest.first(9)).items();
    }

    private Session openedFor(User user, Duration longest, Duration idle) {
        Instant now = Examples.now();
        Session session = new Session(Examples.id(), user.id(), "a browser", now, now, now.plus(longest), idle);
        sessions().open(session);
        return session;
    }
}
