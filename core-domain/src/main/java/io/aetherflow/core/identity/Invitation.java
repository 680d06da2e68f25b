package io.aetherflow.core.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that waits for its owner to come and choose a password.
 *
 * @param email lower case
 * @param department null only for an administrator
 * @param invitedBy the administrator
 */
public record Invitation(
        UUID id,
        String email,
        Role role,
        @Nullable DepartmentId department,
        Tier tier,
        UUID invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    public Invitation {
        if (department == null && role != Role.ADMIN) {
            throw new IllegalArgumentException("Only an administrator has no department");
        }
    }

    public Optional<DepartmentId> home() {
        return Optional.ofNullable(department);
    }
}
