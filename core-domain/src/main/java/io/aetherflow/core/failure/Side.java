package io.aetherflow.core.failure;

/** Whose side a failure is on, in the words shown to users. */
public enum Side {
    DATA,
    PLUGIN,
    PLATFORM
}
