package io.aetherflow.core.flow;

import io.aetherflow.core.identity.UserStatus;

/** Who may join a department. */
public enum RegistrationMode {
    /** Anyone, at once. For demonstrations. */
    OPEN,
    /** Anyone may ask; the account waits for an administrator. */
    APPROVAL,
    /** Administrators make accounts; nobody registers alone. */
    INVITE;

    /** What becomes of an account that a person registered. */
    UserStatus joined() {
        return this == OPEN ? UserStatus.ACTIVE : UserStatus.PENDING;
    }
}
