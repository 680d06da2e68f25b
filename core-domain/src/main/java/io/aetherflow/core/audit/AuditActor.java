package io.aetherflow.core.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it. An id and never a name or an address, so that the trail says nothing of a person whose account is gone.
 *
 * @param id of the user or the service; null for the platform itself and for whoever did not say who they are
 */
public record AuditActor(Kind kind, @Nullable UUID id) {

    /** What sort of somebody. */
    public enum Kind {
        USER,
        SERVICE,
        /** The platform itself, or its operator at a terminal. */
        SYSTEM,
        ANONYMOUS
    }

    public static final AuditActor SYSTEM = new AuditActor(Kind.SYSTEM, null);
    public static final AuditActor ANONYMOUS = new AuditActor(Kind.ANONYMOUS, null);

    public AuditActor {
        boolean known = kind == Kind.USER || kind == Kind.SERVICE;
        if (known != (id != null)) {
            throw new IllegalArgumentException("Users and services have an id, and nobody else has");
        }
    }

    public static AuditActor user(UUID id) {
        return new AuditActor(Kind.USER, id);
    }

    public static AuditActor service(UUID id) {
        return new AuditActor(Kind.SERVICE, id);
    }
}
