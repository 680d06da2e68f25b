package io.aetherflow.core.failure;

import org.jspecify.annotations.Nullable;

/** The one exception of the house: a breakage, with a code. Refusals are values ({@link Outcome}) instead. */
public final class AetherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public AetherException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public AetherException(Failure failure) {
        this(failure, null);
    }

    public AetherException(FailureCode code, String message, @Nullable Throwable cause) {
        this(Failure.of(code, message), cause);
    }

    public AetherException(FailureCode code, String message) {
        this(code, message, null);
    }

    public Failure failure() {
        return failure;
    }

    public FailureCode code() {
        return failure.code();
    }
}
