package io.aetherflow.aws.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is written: the fields that were agreed on, and the job's id. */
final class MessageBody {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MessageBody() {}

    static String of(JobMessage message) {
        ObjectNode body = JSON.createObjectNode();
        body.put("job_type", message.type().message());
        body.put("dataset_id", message.datasetId().toString());
        body.put("department", message.department().value());
        if (message.type() == JobType.ETL) {
            body.put("s3_bucket", message.bucket());
            body.put("s3_key", message.key());
        }
        body.put("requested_by", message.requestedBy());
        body.put("requested_at", message.requestedAt().toString());
        body.put("job_id", message.jobId().toString());
        return body.toString();
    }

    /** The message of a queue of this type; refused with what is wrong with it. */
    static Outcome<JobMessage> read(String body, JobType type) {
        try {
            JsonNode fields = JSON.readTree(body);
            return fields.isObject()
                    ? Outcome.done(message(fields, type))
                    : malformed("The message is not a JSON object.");
        } catch (JsonProcessingException e) {
            return malformed("The message is not JSON.");
        } catch (Malformed e) {
            return malformed(e.getMessage());
        }
    }

    private static Outcome<JobMessage> malformed(String why) {
        return Outcome.refused(FailureCode.INVALID_REQUEST, why);
    }

    private static JobMessage message(JsonNode fields, JobType type) throws Malformed {
        UUID job = id(fields, "job_id");
        if (!text(fields, "job_type").equals(type.message())) {
            throw new Malformed("The message's job_type is not \"" + type.message() + "\", which this queue is for.");
        }
        return new JobMessage(
                job,
                type,
                id(fields, "dataset_id"),
                department(fields),
                textOrNull(fields, "s3_bucket"),
                textOrNull(fields, "s3_key"),
                text(fields, "requested_by"),
                moment(fields));
    }

    private static UUID id(JsonNode fields, String name) throws Malformed {
        String text = text(fields, name);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new Malformed("The message's " + name + " is not a UUID.");
    }

    private static DepartmentId department(JsonNode fields) throws Malformed {
        try {
            return new DepartmentId(text(fields, "department"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("The message's department is not the id of one.");
        }
    }

    private static Instant moment(JsonNode fields) throws Malformed {
        try {
            return Instant.parse(text(fields, "requested_at"));
        } catch (DateTimeParseException e) {
            throw new Malformed("The message's requested_at is not a moment as 2026-01-31T09:30:00Z.");
        }
    }

    private static String text(JsonNode fields, String name) throws Malformed {
        String text = textOrNull(fields, name);
        if (text == null) {
            throw new Malformed("The message has no " + name + ".");
        }
        return text;
    }

    private static @Nullable String textOrNull(JsonNode fields, String name) throws Malformed {
        JsonNode field = fields.get(name);
        if (field == null || field.isNull()) {
            return null;
        }
        if (!field.isTextual()) {
            throw new Malformed("The message's " + name + " is not text.");
        }
        return field.textValue();
    }

    /** Stays in here. */
    private static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
