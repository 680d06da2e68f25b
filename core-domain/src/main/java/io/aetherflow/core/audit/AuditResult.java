package io.aetherflow.core.audit;

/** What became of it. */
public enum AuditResult {
    ALLOWED,
    /** The caller may not, or what was asked for can't be. */
    REFUSED,
    /** The platform could not. */
    FAILED;

    /** What an HTTP status says of it. */
    public static AuditResult of(int status) {
        if (status < 400) {
            return ALLOWED;
        }
        return status < 500 ? REFUSED : FAILED;
    }
}
