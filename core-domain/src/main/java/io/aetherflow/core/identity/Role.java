package io.aetherflow.core.identity;

/** What a user may do. What they may see is their department's ({@link Scope}). */
public enum Role {
    VIEWER,
    /** May also upload, cancel, retry and delete within the department. */
    ANALYST,
    /** Sees every department and administers users. */
    ADMIN;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
