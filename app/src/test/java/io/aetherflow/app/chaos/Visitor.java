package io.aetherflow.app.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Someone with connections of their own that are kept open, who sends each request once and takes any answer. */
final class Visitor {

    /** @param retryAfter empty where the header is missing */
    record Answer(int status, String body, String retryAfter) {

        boolean good() {
            return status < 300;
        }

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /** Whether it is a refusal that a program can act on: the envelope, and when to come again. */
        boolean later() throws IOException {
            return (status == 503 || status == 507)
                    && !json().at("/error/code").asText().isEmpty()
                    && !json().at("/error/message").asText().isEmpty()
                    && retryAfter.matches("[1-9][0-9]*");
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("HTTP " + status + " where " + wanted + " was expected: " + body);
            }
            return this;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----chaos";
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String token;

    private Visitor(String token) {
        this.token = token;
    }

    /** Joins the department and logs in. */
    static Visitor join(String server, String email) throws Exception {
        Visitor nobody = new Visitor("");
        Map<String, String> login = Map.of("email", email, "password", "a good password");
        nobody.post(
                        server,
                        "/auth/register",
                        Map.of("email", email, "password", "a good password", "department", "sales"))
                .expect(201);
        return new Visitor(nobody.post(server, "/auth/login", login)
                .expect(200)
                .json()
                .path("access_token")
                .asText());
    }

    /** The same person on another machine. */
    Visitor again() {
        return new Visitor(token);
    }

    Answer get(String server, String path) throws IOException, InterruptedException {
        return send(request(server, path).GET());
    }

    /** @param path such as {@code /datasets/upload} */
    Answer send(String server, String path, SalesFile file) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.name() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.bytes());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(server, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Answer post(String server, String path, Map<String, String> body) throws IOException, InterruptedException {
        return send(request(server, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Retry-After").orElse(""));
    }

    private HttpRequest.Builder request(String server, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + "/api/v1" + path)).timeout(ANSWER_WITHIN);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
