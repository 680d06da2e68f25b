package io.aetherflow.aws.s3;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** What a failing S3 means to the house. */
final class S3Failures {

    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int PRECONDITION_FAILED = 412;
    static final int RANGE_NOT_SATISFIABLE = 416;

    private static final int FORBIDDEN = 403;
    private static final int INSUFFICIENT_STORAGE = 507;

    /** AWS's own bucket has no end; those of other makers, and their quotas, do. */
    private static final Set<String> FULL = Set.of(
            "EntityTooLarge",
            "InsufficientCapacity",
            "QuotaExceeded",
            "XMinioAdminBucketQuotaExceeded",
            "XMinioStorageFull");

    private S3Failures() {}

    static AetherException reading(String key, Throwable cause) {
        return failed(FailureCode.TRANSIENT_IO, "The storage of " + key + " could not be read", cause);
    }

    static AetherException writing(SdkException cause) {
        return status(cause) == INSUFFICIENT_STORAGE || FULL.contains(code(cause))
                ? new AetherException(FailureCode.STORAGE_FULL, "The storage of uploaded files is full.", cause)
                : failed(FailureCode.TRANSIENT_IO, "The storage of uploaded files could not be written", cause);
    }

    static AetherException taken(String key, SdkException cause) {
        return new AetherException(FailureCode.CONFLICT, "There is an object " + key + " already.", cause);
    }

    static AetherException noBucket(String bucket, RuntimeException cause) {
        return new AetherException(
                Failure.of(
                        FailureCode.TRANSIENT_IO,
                        "The bucket " + bucket + " is missing and could not be made (" + reason(cause) + ").",
                        "Make the bucket, or allow s3:CreateBucket for it; bucket names are unique over all of AWS."),
                cause);
    }

    private static AetherException failed(FailureCode code, String what, Throwable cause) {
        Failure failure = status(cause) == FORBIDDEN
                ? Failure.of(
                        code,
                        what + ": access was refused (" + (code(cause).isEmpty() ? FORBIDDEN : code(cause)) + ").",
                        "The operator checks the keys of the store and what they are allowed to do.")
                : Failure.of(code, what + ".");
        return new AetherException(failure, cause);
    }

    /** For the operator: the service's own words, or why it was not reached. */
    static String reason(RuntimeException cause) {
        if (cause instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            return service.statusCode() + " " + code(service) + ": "
                    + service.awsErrorDetails().errorMessage();
        }
        return String.valueOf(cause.getMessage());
    }

    static int status(Throwable cause) {
        return cause instanceof SdkServiceException service ? service.statusCode() : 0;
    }

    /** S3's name of the error, or "" where it gave none: answers to HEAD have no body to give it in. */
    static String code(Throwable cause) {
        if (cause instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            String code = service.awsErrorDetails().errorCode();
            return code == null ? "" : code;
        }
        return "";
    }
}
