package io.aetherflow.core.identity;

/**
 * A refresh token that is to be exchanged for its one successor.
 *
 * @param presented the hash of the token
 * @param successor the hash of the one that follows it
 * @param client the {@link Client#fingerprint} of who presents it
 */
public record Rotation(String presented, String successor, String client) {}
