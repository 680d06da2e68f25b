package io.aetherflow.core.identity;

/** What a one-time token lets its holder do. */
public enum TokenPurpose {
    /** Set a new password without the old one. */
    PASSWORD_RESET,
    /** Show that an e-mail address is the account's own. */
    EMAIL_VERIFICATION
}
