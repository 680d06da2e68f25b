package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.ErasureOrder;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import io.aetherflow.kit.MemoryKit;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CachedSessionsTest {

    private final MemoryStorage store = new MemoryStorage();
    private final HandClock clock = new HandClock();
    private final CachedSessions sessions = new CachedSessions(store.sessions(), clock);

    private User user() {
        return Branch.open(new MemoryKit(store)).analyst();
    }

    private UUID opened(User user) {
        Session session = Examples.session(user);
        sessions.open(session);
        assertThat(sessions.user(session.id())).isPresent();
        return session.id();
    }

    @Test
    void anotherServersChangeIsSeenAfterTenSeconds() {
        UUID session = opened(user());
        store.sessions().end(session);
        clock.pass(CachedSessions.REMEMBERED.minusMillis(1));
        assertThat(sessions.user(session)).isPresent();
        clock.pass(Duration.ofMillis(1));
        assertThat(sessions.user(session)).isEmpty();
    }

    @Test
    void aClockThatIsSetBackMakesNothingLiveLonger() {
        UUID session = opened(user());
        store.sessions().end(session);
        clock.set(clock.instant().minusSeconds(1));
        assertThat(sessions.user(session)).isEmpty();
    }

    @Test
    void whatEndsHereEndsAtOnce() {
        User user = user();
        UUID one = opened(user);
        UUID kept = opened(user);
        UUID other = opened(user);
        sessions.end(one);
        assertThat(sessions.user(one)).isEmpty();
        sessions.endOthers(user.id(), kept);
        assertThat(sessions.user(other)).isEmpty();
        assertThat(sessions.user(kept)).isPresent();
        assertThat(sessions.end(user.id(), kept)).isTrue();
        assertThat(sessions.user(kept)).isEmpty();
        UUID last = opened(user);
        sessions.endAll(user.id());
        assertThat(sessions.user(last)).isEmpty();
    }

    @Test
    void aChangeOfAnAccountHereIsSeenAtOnce() {
        User user = user();
        UUID session = opened(user);
        Users users = sessions.watching(store.users());
        assertThat(users.find(Scope.all(), user.id())).isPresent();
        users.change(Scope.all(), user.changed(Role.VIEWER, user.department(), user.tier(), UserStatus.ACTIVE))
                .orElseThrow();
        assertThat(sessions.user(session).orElseThrow().role()).isEqualTo(Role.VIEWER);
        users.change(Scope.all(), user.changed(Role.VIEWER, user.department(), user.tier(), UserStatus.INACTIVE))
                .orElseThrow();
        assertThat(sessions.user(session)).isEmpty();
    }

    @Test
    void aKeyThatIsRevokedHereEndsItsTokensAtOnce() {
        Branch branch = Branch.open(new MemoryKit(store));
        ApiKeys keys = sessions.watching(ApiKeys.class, store.apiKeys());
        ApiKey key = keys.add(
                Examples.key(Examples.service(Role.VIEWER, branch.id()), branch.analyst(), Duration.ofDays(1)));
        UUID session = opened(key.service());
        keys.revoke(Scope.all(), key.id()).orElseThrow();
        assertThat(sessions.user(session)).isEmpty();
    }

    @Test
    void whoIsErasedHereIsOutAtOnce() {
        User user = user();
        UUID session = opened(user);
        PersonalData data = sessions.watching(PersonalData.class, store.personalData());
        data.erase(new ErasureOrder(Examples.id(), user.id(), Examples.id(), List.of()))
                .orElseThrow();
        assertThat(sessions.user(session)).isEmpty();
    }

    @Test
    void itRemembersNoMoreThanItsShare() {
        User user = user();
        UUID first = opened(user);
        for (int i = 0; i < 10_000; i++) {
            opened(user);
        }
        assertThat(sessions.user(first)).isPresent();
    }
}
