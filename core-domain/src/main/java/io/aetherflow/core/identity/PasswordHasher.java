package io.aetherflow.core.identity;

/** Port: one-way password hashes. Slow on purpose, so implementations bound how many run at once. */
public interface PasswordHasher {

    /** The encoded hash, salt and parameters included. */
    String hash(String password);

    /** Compares in constant time. An encoded hash of {@code ""} costs the same and is never matched. */
    boolean matches(String password, String encoded);
}
