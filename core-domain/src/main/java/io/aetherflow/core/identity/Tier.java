package io.aetherflow.core.identity;

/** Which request limits apply to a user. */
public enum Tier {
    FREE,
    PREMIUM
}
