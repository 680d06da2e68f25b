package io.aetherflow.http.auth;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Admission;
import io.aetherflow.core.identity.PasswordHasher;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id at 19 MiB, two passes, one lane (OWASP's minimum); two at a time, so that logins can't take the machine, and twenty
 * that wait, so that they can't take all threads that answer requests. Who comes on top is refused with {@code UNAVAILABLE}.
 */
public final class Argon2Hasher implements PasswordHasher {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final int SOON = 2;

    private final Argon2Function function = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);

    @Override
    public String hash(String password) {
        return inTurn(() -> function.hash(password).getResult());
    }

    @Override
    public boolean matches(String password, String encoded) {
        return inTurn(() -> encoded.isEmpty() ? burn(password) : check(password, encoded));
    }

    private boolean check(String password, String encoded) {
        try {
            return Argon2Function.getInstanceFromHash(encoded).check(password, encoded);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return burn(password);
        }
    }

    /** As much work as a comparison, and never a match. */
    private boolean burn(String password) {
        return function.hash(password).getResult().isEmpty();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new AetherException(Failure.of(
                            FailureCode.UNAVAILABLE,
                            "Too many people are logging in at this moment; this attempt was not looked at.",
                            "Try again in some seconds.")
                    .with(Admission.RETRY_AFTER_DETAIL, SOON));
        }
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
            places.release();
        }
    }
}
