package io.aetherflow.aws.sqs;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a failing SQS means to the house: it is tried again. */
final class SqsFailures {

    /** The receipt is no longer good, or the message was hidden for as long as one can be. */
    private static final Set<String> OUTDATED = Set.of(
            "AWS.SimpleQueueService.MessageNotInflight",
            "InvalidParameterValue",
            "InvalidParameterValueException",
            "MessageNotInflight",
            "ReceiptHandleIsInvalid");

    private SqsFailures() {}

    static boolean outdated(SdkException e) {
        return OUTDATED.contains(code(e));
    }

    static AetherException of(String toDo, String queue, SdkException cause) {
        String asked = " when asked to " + toDo + " " + queue;
        Failure failure = cause instanceof AwsServiceException refused
                ? Failure.of(
                        FailureCode.TRANSIENT_IO,
                        "The queue service refused" + asked + " (" + refused.statusCode() + " " + code(cause) + ").",
                        "The operator checks that the queue exists and what this process may do with it.")
                : Failure.of(
                        FailureCode.TRANSIENT_IO,
                        "The queue service did not answer" + asked + ".",
                        "It is asked again; where it stays away, the operator checks that it is reached from here.");
        return new AetherException(failure, cause);
    }

    private static String code(SdkException e) {
        return e instanceof AwsServiceException refused && refused.awsErrorDetails() != null
                ? String.valueOf(refused.awsErrorDetails().errorCode())
                : "";
    }
}
