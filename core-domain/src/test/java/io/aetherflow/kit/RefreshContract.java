package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.Rotated;
import io.aetherflow.core.identity.Rotation;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does with refresh tokens: each is good once, and one in two hands is good no more. */
public abstract class RefreshContract extends StorageContract {

    private static final int SPENDERS = 1_000;
    private static final int AT_ONCE = 50;

    private final String first = OpaqueToken.hash(OpaqueToken.random());
    private final String second = OpaqueToken.hash(OpaqueToken.random());
    private final String third = OpaqueToken.hash(OpaqueToken.random());

    @SuppressWarnings("NullAway.Init")
    private User user;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void logIn() {
        user = Branch.open(store).analyst();
        session = Examples.session(user);
        store.sessions().open(session, first);
    }

    private Rotated rotate(String presented, String successor, String client) {
        return store.sessions().rotate(new Rotation(presented, successor, client));
    }

    private boolean alive() {
        return store.sessions().user(session.id()).isPresent();
    }

    private void assertRenewed(Rotated rotated) {
        assertThat(rotated).isInstanceOfSatisfying(Rotated.Renewed.class, renewed -> {
            assertThat(renewed.user().id()).isEqualTo(user.id());
            assertThat(renewed.session().id()).isEqualTo(session.id());
        });
    }

    @Test
    void eachTokenIsFollowedByItsSuccessor() {
        assertRenewed(rotate(first, second, "here"));
        Rotated rotated = rotate(second, third, "there");
        assertRenewed(rotated);
        assertThat(((Rotated.Renewed) rotated).session().expiresAt())
                .as("no renewal makes a session live longer")
                .isEqualTo(session.expiresAt());
        assertThat(alive()).isTrue();
    }

    @Test
    void aLostAnswerIsGivenAgainToTheSameClientAtOnce() {
        assertRenewed(rotate(first, second, "here"));
        store.ageSession(session.id(), Sessions.GRACE.minusSeconds(5));
        assertRenewed(rotate(first, second, "here"));
        assertRenewed(rotate(second, third, "here"));
    }

    @Test
    void aTokenSpentAgainLaterEndsTheSession() {
        assertRenewed(rotate(first, second, "here"));
        store.ageSession(session.id(), Sessions.GRACE.plusSeconds(1));
        assertEnds(rotate(first, second, "here"));
    }

    @Test
    void aTokenSpentAgainByAnotherClientEndsTheSession() {
        assertRenewed(rotate(first, second, "here"));
        assertEnds(rotate(first, second, "there"));
    }

    @Test
    void aTokenSpentAgainAfterItsSuccessorEndsTheSession() {
        assertRenewed(rotate(first, second, "here"));
        assertRenewed(rotate(second, third, "here"));
        assertEnds(rotate(first, second, "here"));
    }

    private void assertEnds(Rotated rotated) {
        assertThat(rotated).isEqualTo(new Rotated.Reused(user.id(), session.id()));
        assertThat(alive()).isFalse();
        assertThat(rotate(second, third, "here")).as("the whole family").isEqualTo(new Rotated.Unknown());
    }

    @Test
    void whatIsNoTokenOfALivingSessionIsUnknown() {
        assertThat(rotate(second, third, "here")).isEqualTo(new Rotated.Unknown());
        store.sessions().end(session.id());
        assertThat(rotate(first, second, "here")).isEqualTo(new Rotated.Unknown());
    }

    @Test
    void anExpiredSessionIsNotRenewed() {
        store.ageSession(session.id(), Duration.ofHours(25));
        assertThat(rotate(first, second, "here")).isEqualTo(new Rotated.Unknown());
    }

    @Test
    void anAccountThatIsNotActiveIsNotRenewed() {
        User pending = Examples.analyst(Objects.requireNonNull(user.department()));
        store.users()
                .add(pending.changed(pending.role(), pending.department(), pending.tier(), UserStatus.PENDING))
                .orElseThrow();
        String token = OpaqueToken.hash(OpaqueToken.random());
        store.sessions().open(Examples.session(pending), token);
        assertThat(rotate(token, third, "here")).isEqualTo(new Rotated.Unknown());
        assertThat(store.users().find(Scope.all(), pending.id())).isPresent();
    }

    @Test
    void aThousandWhoSpendOneTokenAtOnceGetOneSuccessor() throws Exception {
        List<Rotated> rotations = new ArrayList<>(spentAtOnce(1, i -> "here"));
        // So that the grace is not over on a slow machine.
        store.ageSession(session.id(), Duration.ofMinutes(-5));
        rotations.addAll(spentAtOnce(SPENDERS / AT_ONCE - 1, i -> "here"));
        assertThat(rotations).hasSize(SPENDERS).allSatisfy(this::assertRenewed);
        assertRenewed(rotate(second, third, "here"));
    }

    private List<Rotated> spentAtOnce(int times, IntFunction<String> client) throws Exception {
        return Race.of(AT_ONCE, i -> spend(times, client.apply(i))).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aThousandStrangersWhoSpendOneTokenAtOnceGetOneSuccessorAndItIsDead() throws Exception {
        List<Rotated> rotations = spentAtOnce(SPENDERS / AT_ONCE, i -> "client " + i);
        assertThat(rotations).filteredOn(Rotated.Reused.class::isInstance).hasSize(1);
        assertThat(rotations).filteredOn(Rotated.Renewed.class::isInstance).isNotEmpty();
        assertThat(alive()).isFalse();
        assertThat(rotate(second, third, "here")).isEqualTo(new Rotated.Unknown());
    }

    private List<Rotated> spend(int times, String client) {
        return IntStream.range(0, times)
                .mapToObj(i -> rotate(first, second, client))
                .toList();
    }
}
