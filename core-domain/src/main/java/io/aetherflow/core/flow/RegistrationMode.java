package io.aetherflow.core.flow;

/** Who may join a department. */
public enum RegistrationMode {
    /** Anyone, at once. For demonstrations. */
    OPEN,
    /** Anyone may ask; the account waits for an administrator. */
    APPROVAL,
    /** Administrators make accounts; nobody registers alone. */
    INVITE
}
