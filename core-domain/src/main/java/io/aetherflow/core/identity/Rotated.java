package io.aetherflow.core.identity;

import java.util.UUID;

/** What came of a {@link Rotation}. */
public sealed interface Rotated {

    /** The successor is good from now on, or still is. */
    record Renewed(User user, Session session) implements Rotated {}

    /** The token was spent before: somebody has a copy, so the session was ended. */
    record Reused(UUID userId, UUID sessionId) implements Rotated {}

    /** No token of a living session. */
    record Unknown() implements Rotated {}
}
