package io.aetherflow.core.identity;

/** What an account stands for. */
public enum UserKind {
    /** Somebody who logs in with a password. */
    PERSON,
    /** A program that calls with an {@link ApiKey}; it has no password and no mailbox. */
    SERVICE
}
