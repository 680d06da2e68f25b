package io.aetherflow.core.identity;

import java.time.Duration;

/**
 * A token that is good once.
 *
 * @param hash of the token; the token itself is kept nowhere
 * @param subject whom it is about: a user's id
 * @param life from now on, by the store's clock
 */
public record OneTimeToken(String hash, TokenPurpose purpose, String subject, Duration life) {}
