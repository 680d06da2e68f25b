package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Port: the key pairs behind access tokens, shared by every server of an installation. */
public interface SigningKeys extends Adapter {

    /** A key signs for this long. */
    Duration ROTATION = Duration.ofHours(24);

    /** A new key is shown for this long before it signs, so that every server knows it by then. */
    Duration SETTLING = Duration.ofMinutes(2);

    /** It signs this long at most, where nobody asked for another one before. */
    Duration LONGEST_SIGNING = ROTATION.multipliedBy(2);

    /**
     * It verifies until its last token has run out, and a little longer: a server may sign with a key that it looked up some
     * minutes ago.
     */
    Duration VERIFYING = LONGEST_SIGNING.plus(AccessTokens.LIFETIME).plusMinutes(10);

    /**
     * The key to sign with. Where there is none younger than {@link #ROTATION} by the store's clock, {@code maker} makes
     * one; the key before it, if younger than {@link #LONGEST_SIGNING}, goes on signing while that one is {@link #SETTLING}. One transaction; of many servers that
     * ask at once, one makes the key and all get the same.
     */
    SigningKey current(Supplier<SigningKey> maker);

    /** Every key a living token may name, newest first. */
    List<SigningKey> verifying();
}
