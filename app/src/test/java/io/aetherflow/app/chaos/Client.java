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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** Someone who uploads, and sends again what was answered with "later" or not at all. Counts how the server answers. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----chaos";
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(1);
    private static final long KEEP_TRYING_MINUTES = 5;
    private static final long BETWEEN_TRIES_MS = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentMap<String, Long> answers = new ConcurrentHashMap<>();
    private final String base;
    private String token = "";

    private Client(String server) {
        base = server + "/api/v1";
    }

    static Client join(String server, String email, String department) throws Exception {
        Client client = new Client(server);
        Map<String, String> login = Map.of("email", email, "password", "a good password");
        client.patiently(client.json(
                "/auth/register", Map.of("email", email, "password", "a good password", "department", department)));
        client.token = client.patiently(client.json("/auth/login", login))
                .path("access_token")
                .asText();
        return client;
    }

    UUID upload(SalesFile file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.name() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.bytes());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        JsonNode answer = patiently(request("/datasets/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        return UUID.fromString(answer.path("dataset_id").asText());
    }

    /** Looks at the list of datasets, to see how it is answered. */
    void look() throws InterruptedException {
        try {
            send(request("/datasets?limit=1").GET());
        } catch (IOException e) {
            // Counted.
        }
    }

    /** By status; "none" where the connection broke. */
    Map<String, Long> answers() {
        return Map.copyOf(answers);
    }

    private HttpRequest.Builder json(String path, Map<String, String> body) throws IOException {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private JsonNode patiently(HttpRequest.Builder request) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(KEEP_TRYING_MINUTES);
        while (true) {
            try {
                HttpResponse<String> response = send(request);
                if (response.statusCode() < 300) {
                    return JSON.readTree(response.body());
                }
                if (response.statusCode() != UNAVAILABLE || System.nanoTime() > end) {
                    throw new AssertionError(
                            "HTTP " + response.statusCode() + " to " + response.uri() + ": " + response.body());
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MS);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String answer = "none";
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer = String.valueOf(response.statusCode());
            return response;
        } finally {
            answers.merge(answer, 1L, Long::sum);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER_WITHIN);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
