package io.aetherflow.http.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Job;
import io.aetherflow.http.view.JobView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the server says, as it goes over the wire. */
final class Messages {

    private final ObjectMapper mapper;
    private final byte[] resync;
    private final byte[] pong;
    private final byte[] unknown;

    private record Plain(String type) {}

    private record Hello(String type, @Nullable List<String> departments, int maxMessageBytes, int messagesPerMinute) {}

    private record Changed(String type, JobView job) {}

    private record Subscribed(
            String type, @Nullable UUID jobId, @Nullable UUID datasetId) {}

    private record Refused(String type, Error error) {}

    private record Error(String code, String message) {}

    Messages(ObjectMapper mapper) {
        this.mapper = mapper;
        this.resync = bytes(new Plain("resync"));
        this.pong = bytes(new Plain("pong"));
        this.unknown = bytes(new Refused(
                "error",
                new Error(
                        FailureCode.INVALID_REQUEST.name(),
                        "This is no message that the server knows; known are {\"type\":\"ping\"} and"
                                + " {\"type\":\"subscribe\"} with job_id, dataset_id or neither.")));
    }

    ObjectMapper mapper() {
        return mapper;
    }

    /** The first of all; without departments for who sees every one. */
    byte[] hello(Scope scope) {
        List<String> departments =
                scope.only().map(DepartmentId::value).map(List::of).orElse(null);
        return bytes(new Hello("hello", departments, LiveSocket.MOST_BYTES, Allowance.MESSAGES));
    }

    byte[] job(Job job) {
        return bytes(new Changed("job", JobView.of(job)));
    }

    byte[] subscribed(ClientMessage to) {
        return bytes(new Subscribed("subscribed", to.jobId(), to.datasetId()));
    }

    byte[] resync() {
        return resync;
    }

    byte[] pong() {
        return pong;
    }

    byte[] unknown() {
        return unknown;
    }

    private byte[] bytes(Object message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message can't be written", e);
        }
    }
}
