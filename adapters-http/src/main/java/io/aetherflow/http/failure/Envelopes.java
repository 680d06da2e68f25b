package io.aetherflow.http.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.FailureKind;
import io.aetherflow.http.json.Words;
import io.aetherflow.http.request.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns failures into the error envelope. */
public final class Envelopes {

    private final ObjectMapper mapper;
    private final String supportContact;
    private final Clock clock;

    /** @param supportContact told with defects of the platform */
    public Envelopes(ObjectMapper mapper, String supportContact, Clock clock) {
        this.mapper = mapper;
        this.supportContact = supportContact;
        this.clock = clock;
    }

    public ErrorView of(Failure failure) {
        return of(failure, RequestId.current());
    }

    private ErrorView of(Failure failure, String requestId) {
        return new ErrorView(new ErrorView.Content(
                failure.code().name(),
                wellFormed(failure.message()),
                details(failure),
                requestId,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The envelope's bytes, for edges without Jersey. */
    public byte[] bytes(Failure failure, String requestId) {
        try {
            return mapper.writeValueAsBytes(of(failure, requestId));
        } catch (JsonProcessingException e) {
            return ("{\"error\":{\"code\":\"" + failure.code() + "\"}}").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A defect of the platform, told without its internals. */
    public static Failure defect() {
        return Failure.of(
                FailureCode.INTERNAL_ERROR,
                "The platform failed to answer this request: a defect on our side, not in your data.",
                "Try again; if it stays so, send the request_id to support.");
    }

    public static Failure ofStatus(int status) {
        return status == 500 ? defect() : Failure.of(Statuses.code(status), Statuses.sentence(status));
    }

    /** What was sent may be told back, and half a surrogate pair can't be written as UTF-8. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private Map<String, @Nullable Object> details(Failure failure) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("side", Words.of(failure.side()));
        if (failure.hint() != null) {
            details.put("hint", failure.hint());
        }
        failure.details()
                .forEach((name, value) -> details.put(name, value instanceof String text ? wellFormed(text) : value));
        if (failure.code().kind() == FailureKind.INTERNAL) {
            details.put("support", supportContact);
        }
        return details;
    }
}
