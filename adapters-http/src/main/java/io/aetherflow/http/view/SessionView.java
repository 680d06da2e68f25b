package io.aetherflow.http.view;

import io.aetherflow.core.identity.Session;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One login of a person, as they recognise it. */
@Schema(name = "Session")
public record SessionView(
        UUID id,

        @Schema(description = "What the program that logged in calls itself")
        String client,

        Instant createdAt,
        @Schema(description = "To the minute") Instant lastUsedAt,
        Instant expiresAt,

        @Schema(description = "Whether it is the session of this request")
        boolean current) {

    public static SessionView of(Session session, UUID current) {
        return new SessionView(
                session.id(),
                session.client(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                session.id().equals(current));
    }

    @Schema(name = "SessionPage")
    public record Listed(List<SessionView> items, @Nullable String nextCursor) implements PageView<SessionView> {}
}
