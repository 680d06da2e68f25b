package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One HTTP answer. */
record Answer(HttpResponse<byte[]> response) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    @Nullable
    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    byte[] body() {
        return response.body();
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(body());
        } catch (IOException e) {
            throw new AssertionError("No JSON: " + text(), e);
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text, e);
        }
    }

    Answer expect(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** The error's content, after checking the envelope around it. */
    JsonNode error(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).isEqualTo("application/json");
        JsonNode error = json().path("error");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(error.path("details").path("side").asText()).isIn("data", "plugin", "platform");
        assertThat(error.path("request_id").asText()).isEqualTo(header("X-Request-Id"));
        assertThat(error.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        return error;
    }
}
