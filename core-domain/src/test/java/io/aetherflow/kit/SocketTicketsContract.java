package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.SocketTickets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SocketTickets} does. */
public abstract class SocketTicketsContract extends StorageContract {

    private static final Duration LIFETIME = Duration.ofSeconds(30);

    private final UUID session = Examples.id();
    private final String hash = Examples.token();

    private SocketTickets tickets() {
        return store.socketTickets();
    }

    @Test
    void aTicketNamesItsSessionOnce() {
        tickets().keep(hash, session, LIFETIME);
        assertThat(tickets().redeem(hash)).contains(session);
        assertThat(tickets().redeem(hash)).isEmpty();
    }

    @Test
    void aTicketThatRanOutNamesNobody() {
        tickets().keep(hash, session, Duration.ZERO);
        assertThat(tickets().redeem(hash)).isEmpty();
    }

    @Test
    void anUnknownTicketNamesNobody() {
        assertThat(tickets().redeem(hash)).isEmpty();
    }

    @Test
    void aSessionMayHoldSeveralTickets() {
        String another = Examples.token();
        tickets().keep(hash, session, LIFETIME);
        tickets().keep(another, session, LIFETIME);
        assertThat(tickets().redeem(another)).contains(session);
        assertThat(tickets().redeem(hash)).contains(session);
    }

    @Test
    void ofManyWhoComeWithOneTicketOneEnters() throws Exception {
        tickets().keep(hash, session, LIFETIME);
        List<Optional<UUID>> answers = Race.of(16, i -> tickets().redeem(hash));
        assertThat(answers.stream().flatMap(Optional::stream)).containsExactly(session);
    }
}
