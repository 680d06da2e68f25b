package io.aetherflow.core.identity;

import java.time.Instant;
import java.util.UUID;

/** One login of a user; every access token names its session, so ending it revokes the token at once. */
public record Session(UUID id, UUID userId, Instant createdAt, Instant expiresAt) {}
