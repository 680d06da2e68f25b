package io.aetherflow.core.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service shows instead of a password. Its account is the service's own, so that scope, limits and deactivation hold
 * for it as for anybody.
 *
 * @param service the account it calls as; its full name is the key's name
 * @param prefix the part of the key that is no secret: by it the key is looked up
 * @param hash SHA-256 of the whole key, lower-case hex; the key itself is kept nowhere
 * @param createdBy the id of the administrator who made it
 * @param lastUsedAt exact to a minute; null where it never was used
 * @param revokedAt null while it may be used
 */
public record ApiKey(
        UUID id,
        User service,
        String prefix,
        String hash,
        UUID createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Which it is of those that the administrator made. */
    public String name() {
        String name = service.fullName();
        return name == null ? prefix : name;
    }

    @Override
    public String toString() {
        return "ApiKey[" + id + ", " + prefix + ", " + expiresAt + "]";
    }
}
