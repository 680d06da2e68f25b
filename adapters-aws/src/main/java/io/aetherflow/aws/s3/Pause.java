package io.aetherflow.aws.s3;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;

/** Waiting before something is tried again: longer each time. */
final class Pause {

    private static final long FIRST_MILLIS = 100;

    private Pause() {}

    static void after(int failures) {
        try {
            Thread.sleep(FIRST_MILLIS << failures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AetherException(FailureCode.TRANSIENT_IO, "Waiting for the storage was interrupted.", e);
        }
    }
}
