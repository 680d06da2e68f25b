package io.aetherflow.app.apifuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.failure.FailureCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with an answer. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CODES =
            Arrays.stream(FailureCode.values()).map(Enum::name).collect(Collectors.toSet());

    /** Whose own refusals have the shape of RFC 6749. */
    private static final String TOKENS = "/oauth/token";

    private static final Set<String> OAUTH_ERRORS =
            Set.of("invalid_request", "invalid_client", "unsupported_grant_type", "invalid_scope");

    /** What no answer may tell: traces, SQL, classes, files of ours. */
    private static final List<Pattern> INTERNALS = List.of(
            Pattern.compile("\\bat [a-z]\\w*(\\.[\\w$]+)+\\("),
            Pattern.compile("Caused by"),
            Pattern.compile("\\b(java|javax|jakarta|org|com|io)\\.[a-z]\\w*\\.[\\w.]*[A-Z]\\w+"),
            Pattern.compile("\\b[A-Z]\\w+(Exception|Error)\\b"),
            Pattern.compile("\\w+\\.java\\b"),
            Pattern.compile("SQLSTATE|PSQL|jdbc:|pg_catalog|psql"),
            Pattern.compile("(?i)duplicate key value|violates \\w+[ -]|relation \"|syntax error at or near"),
            Pattern.compile("(?i)\\bselect\\b.+\\bfrom\\b|\\binsert into\\b|\\bdelete from\\b"),
            Pattern.compile("io\\.aetherflow|jackson|jersey|jetty|dropwizard|hibernate"));

    private Judge() {}

    static Optional<String> fault(Operation operation, Wire.Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("status " + answer.status());
        }
        if (answer.status() < 400 || operation.method().equals("HEAD")) {
            return Optional.empty();
        }
        return INTERNALS.stream()
                .filter(internal -> internal.matcher(answer.body()).find())
                .findFirst()
                .map(internal -> "tells internals: " + internal)
                .or(() -> operation.path().equals(TOKENS) ? refusedToken(answer) : envelope(answer));
    }

    /** A request that can't be read does not come as far as the route, and is refused as it is everywhere. */
    private static Optional<String> refusedToken(Wire.Answer answer) {
        return switch (answer.status()) {
            case 400 -> oauth(answer).flatMap(fault -> envelope(answer).map(same -> fault));
            case 401 -> oauth(answer);
            default -> envelope(answer);
        };
    }

    /** As RFC 6749, section 5.2, has it, and nothing beside it. */
    private static Optional<String> oauth(Wire.Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            boolean whole = answer.json()
                    && body.size() == 2
                    && OAUTH_ERRORS.contains(body.path("error").asText())
                    && !body.path("error_description").asText().isBlank()
                    && answer.has("cache-control: no-store")
                    && answer.has("www-authenticate: basic ") == (answer.status() == 401);
            return whole ? Optional.empty() : Optional.of("no refusal as RFC 6749 has it");
        } catch (JsonProcessingException e) {
            return Optional.of("a refusal that is no JSON");
        }
    }

    private static Optional<String> envelope(Wire.Answer answer) {
        try {
            JsonNode error = JSON.readTree(answer.body()).path("error");
            boolean whole = answer.json()
                    && CODES.contains(error.path("code").asText())
                    && !error.path("message").asText().isBlank()
                    && error.path("details").isObject()
                    && !error.path("request_id").asText().isBlank()
                    && error.path("timestamp").asText().endsWith("Z");
            return whole ? Optional.empty() : Optional.of("no envelope");
        } catch (JsonProcessingException e) {
            return Optional.of("an envelope that is no JSON");
        }
    }
}
