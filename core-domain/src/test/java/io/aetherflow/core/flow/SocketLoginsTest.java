package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.SocketTickets;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.HandClock;
import io.aetherflow.kit.MemoryKit;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketLoginsTest {

    private final HandClock clock = new HandClock();
    private final MemoryKit store = new MemoryKit(new MemoryStorage(clock, RetryPolicy.USUAL));
    private final User user = Branch.open(store).analyst();
    private final Session session = new Session(
            new UUID(1, 2), user.id(), clock.instant(), clock.instant().plus(Duration.ofHours(24)));
    private final SocketLogins logins = new SocketLogins(store.socketTickets(), store.sessions());

    @BeforeEach
    void logIn() {
        store.sessions().open(session);
    }

    @Test
    void aTicketOpensOneSocketOfItsUser() {
        String ticket = logins.ticket(session.id());
        Caller caller = logins.enter(ticket).orElseThrow();
        assertThat(caller.user().id()).isEqualTo(user.id());
        assertThat(caller.sessionId()).isEqualTo(session.id());
        assertThat(logins.enter(ticket)).isEmpty();
    }

    @Test
    void aTicketIsGoodForThirtySeconds() {
        String early = logins.ticket(session.id());
        String late = logins.ticket(session.id());
        clock.pass(SocketLogins.LIFETIME.minusMillis(1));
        assertThat(logins.enter(early)).isPresent();
        clock.pass(Duration.ofMillis(1));
        assertThat(logins.enter(late)).isEmpty();
    }

    @Test
    void aTicketIsNoGoodOnceItsSessionHasEnded() {
        String ticket = logins.ticket(session.id());
        store.sessions().end(session.id());
        assertThat(logins.enter(ticket)).isEmpty();
        assertThat(logins.caller(session.id())).isEmpty();
    }

    @Test
    void ticketsAreLongAndNeverAlikeAndOnlyTheirHashIsKept() {
        Set<String> kept = new HashSet<>();
        SocketTickets spied = new Recording(store.socketTickets(), kept);
        Set<String> tickets = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            tickets.add(new SocketLogins(spied, store.sessions()).ticket(session.id()));
        }
        assertThat(tickets).hasSize(1_000).allMatch(ticket -> ticket.matches("[A-Za-z0-9_-]{43}"));
        assertThat(kept)
                .hasSize(1_000)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .doesNotContainAnyElementsOf(tickets);
    }

    /** Notes what is kept on its way to the real ones. */
    private record Recording(SocketTickets real, Set<String> kept) implements SocketTickets {

        @Override
        public void keep(String hash, UUID sessionId, Duration lifetime) {
            kept.add(hash);
            real.keep(hash, sessionId, lifetime);
        }

        @Override
        public Optional<UUID> redeem(String hash) {
            return real.redeem(hash);
        }

        @Override
        public Check check() {
            return real.check();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
