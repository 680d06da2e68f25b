package io.aetherflow.core.audit;

import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for; null does not matter.
 *
 * @param from this moment or later
 * @param to before this moment
 */
public record AuditFilter(
        @Nullable String action,
        @Nullable UUID actor,
        @Nullable DepartmentId department,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditFilter ANY = new AuditFilter(null, null, null, null, null);

    public boolean admits(AuditEntry entry) {
        return (action == null || action.equals(entry.action()))
                && (actor == null || actor.equals(entry.actor().id()))
                && (department == null || department.equals(entry.department()))
                && (from == null || !entry.at().isBefore(from))
                && (to == null || entry.at().isBefore(to));
    }
}
