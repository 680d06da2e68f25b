package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import java.time.Duration;
import java.time.Instant;
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
}
