package io.aetherflow.core.memory;

import io.aetherflow.core.identity.SocketTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class MemorySocketTickets extends MemoryAdapter implements SocketTickets {

    private final MemoryState state;

    MemorySocketTickets(MemoryState state) {
        this.state = state;
    }

    /** A ticket as it is kept. */
    record Kept(UUID sessionId, Instant expiresAt) {}

    @Override
    public void keep(String hash, UUID sessionId, Duration lifetime) {
        synchronized (state) {
            state.tickets.values().removeIf(ticket -> !living(ticket));
            state.tickets.put(hash, new Kept(sessionId, state.now().plus(lifetime)));
        }
    }

    @Override
    public Optional<UUID> redeem(String hash) {
        synchronized (state) {
            return Optional.ofNullable(state.tickets.remove(hash))
                    .filter(this::living)
                    .map(Kept::sessionId);
        }
    }

    private boolean living(Kept ticket) {
        return ticket.expiresAt().isAfter(state.now());
    }
}
