package io.aetherflow.http.failure;

import io.aetherflow.core.failure.FailureCode;

/** The one table between failure codes and HTTP statuses. */
public final class Statuses {

    private Statuses() {}

    public static int of(FailureCode code) {
        return switch (code) {
            case INVALID_REQUEST, EMPTY_FILE -> 400;
            case UNAUTHENTICATED, INVALID_CREDENTIALS -> 401;
            case FORBIDDEN, ACCOUNT_PENDING -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONFLICT, CANCELLED -> 409;
            case PRECONDITION_FAILED -> 412;
            case GONE -> 410;
            case PAYLOAD_TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case VALIDATION, DEPARTMENT_NOT_SERVED, IDEMPOTENCY_KEY_REUSED -> 422;
            case RATE_LIMITED -> 429;
            case TRANSIENT_IO, UNAVAILABLE -> 503;
            case STORAGE_FULL -> 507;
            case PLUGIN_ERROR, PLUGIN_TIMEOUT, WORKER_CRASHED, INTERNAL_ERROR -> 500;
        };
    }

    /** The code for a status that the server or Jersey chose by itself. */
    static FailureCode code(int status) {
        return switch (status) {
            case 401 -> FailureCode.UNAUTHENTICATED;
            case 403 -> FailureCode.FORBIDDEN;
            case 404 -> FailureCode.NOT_FOUND;
            case 405 -> FailureCode.METHOD_NOT_ALLOWED;
            case 406 -> FailureCode.NOT_ACCEPTABLE;
            case 409 -> FailureCode.CONFLICT;
            case 412 -> FailureCode.PRECONDITION_FAILED;
            case 410 -> FailureCode.GONE;
            case 413 -> FailureCode.PAYLOAD_TOO_LARGE;
            case 415 -> FailureCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> FailureCode.RATE_LIMITED;
            case 503 -> FailureCode.UNAVAILABLE;
            default -> status < 500 ? FailureCode.INVALID_REQUEST : FailureCode.INTERNAL_ERROR;
        };
    }

    /** What to say of a status that the server or Jersey chose by itself. */
    static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request can't be read.";
            case 401 -> "Log in first: this needs a valid access token.";
            case 403 -> "This is not allowed to you.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "None of the media types in Accept is on offer here.";
            case 412 -> "The thing has changed since you read it; read it again.";
            case 413 -> "The body is larger than this server takes.";
            case 414 -> "The address is too long.";
            case 415 -> "The body's Content-Type is not understood here.";
            case 431 -> "The request's headers are too large.";
            case 503 -> "The server can't take the request now; try again shortly.";
            default -> status < 500 ? "The request can't be answered." : "The platform failed to answer the request.";
        };
    }
}
