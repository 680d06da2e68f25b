package io.aetherflow.core.request;

/**
 * A request that its sender gave a key, so that it can be sent again.
 *
 * @param owner whose key it is: two owners may choose the same one
 * @param key what stands for the one that was sent
 * @param fingerprint of all that was asked for: who sends the same key with another one made a mistake
 */
public record KeyedRequest(String owner, String key, String fingerprint) {}
