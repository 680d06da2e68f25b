package io.aetherflow.aws.secrets;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a failing Secrets Manager means to the house. */
final class SecretFailures {

    private SecretFailures() {}

    /** @param done what was to be done: read, or kept */
    static AetherException of(String done, String id, SdkException cause) {
        return new AetherException(
                Failure.of(
                        FailureCode.TRANSIENT_IO,
                        "The secret " + id + " could not be " + done + " (" + reason(cause) + ").",
                        "The operator checks that Secrets Manager is reached and what the platform's role may do there."),
                cause);
    }

    static AetherException binary(String id) {
        return new AetherException(Failure.of(
                FailureCode.INTERNAL_ERROR,
                "The secret " + id + " is bytes, not text.",
                "The operator stores it as a secret string."));
    }

    /** In the service's own words, which never hold the secret, or why it was not reached. */
    static String reason(SdkException cause) {
        if (cause instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            return service.statusCode() + " " + service.awsErrorDetails().errorCode() + ": "
                    + service.awsErrorDetails().errorMessage();
        }
        return String.valueOf(cause.getMessage());
    }
}
