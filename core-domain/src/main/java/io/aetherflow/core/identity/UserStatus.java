package io.aetherflow.core.identity;

/** Whether an account may log in. */
public enum UserStatus {
    ACTIVE,
    /** Registered by itself, waiting for an administrator. */
    PENDING,
    /** Registered by itself, and not yet known to own its e-mail address. */
    UNVERIFIED,
    INACTIVE
}
