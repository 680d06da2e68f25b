package io.aetherflow.kafka;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** What Kafka's refusals mean, in one place. */
final class KafkaFailures {

    private static final String OURS = "This is a defect: please report it.";

    private KafkaFailures() {}

    /** @param where the topic, and the brokers that were asked */
    static AetherException of(Throwable thrown, String where) {
        Throwable cause = cause(thrown);
        return new AetherException(reason(cause, where), cause);
    }

    /** What went wrong behind a future. */
    static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof ExecutionException && cause != null ? cause : thrown;
    }

    static AetherException interrupted() {
        Thread.currentThread().interrupt();
        return new AetherException(FailureCode.UNAVAILABLE, "The work was interrupted while it waited for Kafka.");
    }

    private static Failure reason(Throwable cause, String where) {
        if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
            return Failure.of(
                    FailureCode.UNAVAILABLE,
                    "Kafka does not let us use " + where + ".",
                    "Check the credentials in the configuration, and what they are allowed to do.");
        }
        if (cause instanceof InvalidReplicationFactorException || cause instanceof PolicyViolationException) {
            return Failure.of(
                    FailureCode.UNAVAILABLE,
                    "Kafka refuses to make " + where + " as configured.",
                    "Configure a replication that its brokers can give, or make the topic yourself.");
        }
        if (cause instanceof RecordTooLargeException) {
            return Failure.of(FailureCode.INTERNAL_ERROR, "An event is larger than " + where + " takes.", OURS);
        }
        if (cause instanceof InvalidTopicException) {
            return Failure.of(
                    FailureCode.UNAVAILABLE,
                    "Kafka does not accept the name of " + where + ".",
                    "Check the prefix of topics in the configuration.");
        }
        return Failure.of(
                FailureCode.TRANSIENT_IO,
                "Kafka did not answer for " + where + ".",
                "Check that the brokers run and can be reached, and that the topic exists.");
    }
}
