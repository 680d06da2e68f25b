package io.aetherflow.core.failure;

import static io.aetherflow.core.failure.FailureKind.EXHAUSTED;
import static io.aetherflow.core.failure.FailureKind.EXTERNAL;
import static io.aetherflow.core.failure.FailureKind.INTERNAL;
import static io.aetherflow.core.failure.FailureKind.USER;

/** The one documented list of codes, in the API's error envelope and on failed jobs alike. */
public enum FailureCode {
    /** A parameter, a field or a body that can't be read as what the contract asks for. */
    INVALID_REQUEST(USER, Side.DATA),
    /** No token, or one that is expired, revoked or not ours. */
    UNAUTHENTICATED(USER, Side.DATA),
    /** E-mail and password do not match an account that may log in. */
    INVALID_CREDENTIALS(USER, Side.DATA),
    /** The account exists but waits for an administrator. */
    ACCOUNT_PENDING(USER, Side.DATA),
    /** The caller's role or department does not allow this. */
    FORBIDDEN(USER, Side.DATA),
    /** Nothing of that id within what the caller may see. */
    NOT_FOUND(USER, Side.DATA),
    /** It was there, and is not kept any longer. */
    GONE(USER, Side.DATA),
    /** The state of the thing does not allow this now. */
    CONFLICT(USER, Side.DATA),
    /** The thing is no longer what the request was written for (If-Match). */
    PRECONDITION_FAILED(USER, Side.DATA),
    /** The Idempotency-Key was used for another request. */
    IDEMPOTENCY_KEY_REUSED(USER, Side.DATA),
    /** The route exists, the method does not. */
    METHOD_NOT_ALLOWED(USER, Side.DATA),
    /** None of the representations asked for is on offer. */
    NOT_ACCEPTABLE(USER, Side.DATA),
    /** The body's media type is not understood. */
    UNSUPPORTED_MEDIA_TYPE(USER, Side.DATA),
    /** The body is over the configured limit. */
    PAYLOAD_TOO_LARGE(USER, Side.DATA),
    /** The file has no bytes. */
    EMPTY_FILE(USER, Side.DATA),
    /** No plugin serves the department. */
    DEPARTMENT_NOT_SERVED(USER, Side.PLUGIN),
    /** The data does not meet the department's schema. Deterministic: the same bytes give the same verdict. */
    VALIDATION(USER, Side.DATA),
    /** A limit on requests is reached. */
    RATE_LIMITED(EXHAUSTED, Side.DATA),
    /** A plugin's code threw. */
    PLUGIN_ERROR(INTERNAL, Side.PLUGIN),
    /** A plugin's code did not come back in time. */
    PLUGIN_TIMEOUT(EXHAUSTED, Side.PLUGIN),
    /** Storage, database or queue did not answer. */
    TRANSIENT_IO(EXTERNAL, Side.PLATFORM),
    /** A disk or a bucket is full. */
    STORAGE_FULL(EXHAUSTED, Side.PLATFORM),
    /** The worker died on this job too often. */
    WORKER_CRASHED(INTERNAL, Side.PLATFORM),
    /** Someone cancelled the job. */
    CANCELLED(USER, Side.DATA),
    /** The platform can't take more work now. */
    UNAVAILABLE(EXTERNAL, Side.PLATFORM),
    /** A defect of the platform. */
    INTERNAL_ERROR(INTERNAL, Side.PLATFORM);

    private final FailureKind kind;
    private final Side side;

    FailureCode(FailureKind kind, Side side) {
        this.kind = kind;
        this.side = side;
    }

    public FailureKind kind() {
        return kind;
    }

    public Side side() {
        return side;
    }

    /** Whether waiting and trying the same again may help. */
    public boolean transientFault() {
        return this == TRANSIENT_IO || this == STORAGE_FULL || this == UNAVAILABLE;
    }
}
