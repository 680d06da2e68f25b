package io.aetherflow.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What lies in the queues of SQS, as anybody else would read and write it. */
class SqsMessagesTest {

    private static final UUID JOB = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID DATASET = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final JobMessage ETL = new JobMessage(
            JOB,
            JobType.ETL,
            DATASET,
            new DepartmentId("sales"),
            "aetherflow-raw-uploads",
            "raw/sales/" + DATASET + "/sales_transactions.csv",
            "01890a5d-ac96-774b-bcce-b302099a8059",
            Instant.parse("2026-01-31T09:30:00Z"));
    private static final String GOOD = MessageBody.of(ETL);

    private final String prefix = Sqs.prefix();
    private final SqsJobQueue queue = Sqs.queue(prefix);

    @AfterEach
    void close() {
        queue.close();
    }

    private List<Message> lying(String name) {
        return Sqs.CLIENT
                .receiveMessage(r -> r.queueUrl(Sqs.url(prefix + name))
                        .maxNumberOfMessages(10)
                        .messageAttributeNames("All")
                        .visibilityTimeout(0))
                .messages();
    }

    private static Map<?, ?> fields(Message message) throws Exception {
        return new ObjectMapper().readValue(message.body(), Map.class);
    }

    @Test
    void anEtlMessageHasTheAgreedFieldsAndTheJob() throws Exception {
        queue.send(ETL);
        Message message = lying("etl").get(0);
        assertThat(fields(message))
                .isEqualTo(Map.of(
                        "job_type", "etl",
                        "dataset_id", DATASET.toString(),
                        "department", "sales",
                        "s3_bucket", "aetherflow-raw-uploads",
                        "s3_key", "raw/sales/" + DATASET + "/sales_transactions.csv",
                        "requested_by", "01890a5d-ac96-774b-bcce-b302099a8059",
                        "requested_at", "2026-01-31T09:30:00Z",
                        "job_id", JOB.toString()));
        assertThat(message.messageAttributes()).isEmpty();
    }

    @Test
    void anInferenceMessageNamesNoFile() throws Exception {
        queue.send(new JobMessage(
                JOB,
                JobType.ML_INFERENCE,
                DATASET,
                new DepartmentId("sales"),
                null,
                null,
                "etl_worker",
                Instant.parse("2026-01-31T09:30:00Z")));
        assertThat(fields(lying("ml").get(0)))
                .isEqualTo(Map.of(
                        "job_type", "ml",
                        "dataset_id", DATASET.toString(),
                        "department", "sales",
                        "requested_by", "etl_worker",
                        "requested_at", "2026-01-31T09:30:00Z",
                        "job_id", JOB.toString()));
    }

    @Test
    void aDeadLetterIsTheMessageWithItsReason() {
        queue.bury(ETL, Failure.of(FailureCode.VALIDATION, "Line 7: \u0001 no \uD800 amount \uD83D\uDE00."));
        assertThat(lying("etl-dlq")).singleElement().satisfies(letter -> {
            assertThat(letter.body()).isEqualTo(GOOD);
            assertThat(letter.messageAttributes().get("reason_code").stringValue())
                    .isEqualTo("VALIDATION");
            assertThat(letter.messageAttributes().get("reason").stringValue())
                    .isEqualTo("Line 7:   no   amount \uD83D\uDE00.");
        });
    }

    @Test
    void aReasonMayBeLongOrEmpty() {
        queue.bury(ETL, Failure.of(FailureCode.VALIDATION, "x".repeat(300_000)));
        queue.bury(ETL, Failure.of(FailureCode.VALIDATION, ""));
        assertThat(queue.buried(JobType.ETL, 10)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ring ring",
                "[]",
                "null",
                "{\"job_type\":\"etl\"}",
                "{\"job_type\":\"etl\",\"job_id\":7}",
                "{\"job_type\":\"etl\",\"job_id\":\"7\"}",
                "{\"job_type\":\"etl\",\"job_id\":\"1-2-3-4-5\"}",
                "{\"job_type\":\"ml\",\"job_id\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}",
                "{\"job_type\":\"etl\",\"job_id\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}",
                "{\"job_type\":\"etl\"} {}"
            })
    void whatIsNoMessageIsPutAsideOnceWithTheReason(String body) {
        send(body);
        assertPutAside(body);
    }

    @Test
    void fieldsThatCanNotBeAreNoMessage() {
        for (String body : List.of(
                GOOD.replace("\"sales\"", "\"Sales & Co\""),
                GOOD.replace("2026-01-31T09:30:00Z", "yesterday"),
                GOOD.replace("\"requested_by\"", "\"job_id\""))) {
            send(body);
            assertPutAside(body);
            queue.dropBuried(JobType.ETL, job -> true);
            Sqs.CLIENT.purgeQueue(p -> p.queueUrl(Sqs.url(prefix + "etl-dlq")));
        }
    }

    private void send(String body) {
        assertThat(queue.waiting(JobType.ETL)).isZero();
        Sqs.CLIENT.sendMessage(m -> m.queueUrl(Sqs.url(prefix + "etl")).messageBody(body));
    }

    private void assertPutAside(String body) {
        assertThat(queue.receive(JobType.ETL, Duration.ofSeconds(5))).isEmpty();
        assertThat(queue.receive(JobType.ETL, Duration.ZERO)).isEmpty();
        assertThat(lying("etl-dlq")).singleElement().satisfies(letter -> {
            assertThat(letter.body()).isEqualTo(body);
            assertThat(letter.messageAttributes().get("reason_code").stringValue())
                    .isEqualTo("INVALID_REQUEST");
            assertThat(letter.messageAttributes().get("reason").stringValue()).startsWith("The message");
        });
        assertThat(queue.buried(JobType.ETL, 10)).as("names no job").isEmpty();
        assertThat(queue.redrive(JobType.ETL, job -> true)).isZero();
    }

    @Test
    void whatSomebodyAddsIsOverlooked() {
        send(GOOD.replace("{", "{\"priority\":9,"));
        assertThat(queue.receive(JobType.ETL, Duration.ofSeconds(5))
                        .orElseThrow()
                        .message())
                .isEqualTo(ETL);
    }

    @Test
    void theQueuesAreMadeAsTheyAreMeant() {
        queue.check();
        Map<QueueAttributeName, String> live = attributes("etl");
        assertThat(live)
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "60")
                .containsEntry(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "20");
        assertThat(live.get(QueueAttributeName.REDRIVE_POLICY))
                .contains(attributes("etl-dlq").get(QueueAttributeName.QUEUE_ARN))
                .containsPattern("maxReceiveCount\"\\s*:\\s*\"?20");
    }

    private Map<QueueAttributeName, String> attributes(String name) {
        return Sqs.CLIENT
                .getQueueAttributes(q -> q.queueUrl(Sqs.url(prefix + name)).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }
}
