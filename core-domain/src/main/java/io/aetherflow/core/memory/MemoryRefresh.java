package io.aetherflow.core.memory;

import io.aetherflow.core.identity.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token as the store keeps it: whose, and by whom it was spent when. */
record MemoryRefresh(
        UUID sessionId, @Nullable Instant spentAt, @Nullable String client) {

    static MemoryRefresh unspent(UUID sessionId) {
        return new MemoryRefresh(sessionId, null, null);
    }

    MemoryRefresh spentBy(String who, Instant now) {
        return new MemoryRefresh(sessionId, now, who);
    }

    MemoryRefresh aged(Duration by) {
        return new MemoryRefresh(sessionId, spentAt == null ? null : spentAt.minus(by), client);
    }

    boolean spent() {
        return spentAt != null;
    }

    boolean repeated(String who, Instant now) {
        return spentAt != null
                && who.equals(client)
                && spentAt.plus(Sessions.GRACE).isAfter(now);
    }
}
