package io.aetherflow.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platform's HTTP API as one logged-in person sees it. */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private @Nullable String token;

    /** @param address of the server, as {@code http://127.0.0.1:8080} */
    public ApiClient(String address) {
        this.base = URI.create(address.replaceFirst("/+$", "") + "/api/v1/");
    }

    public void logIn(String email, String password) throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(Map.of("email", email, "password", password));
        token = send(HttpRequest.newBuilder(base.resolve("auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)))
                .path("access_token")
                .asText();
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    public JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Uploads a file, streamed. */
    public JsonNode upload(Path file, @Nullable String department) throws IOException, InterruptedException {
        String boundary = "aetherflow-" + UUID.randomUUID();
        String field = department == null ? "" : part(boundary, "name=\"department\"") + "\r\n" + department + "\r\n";
        String name = file.getFileName().toString().replace("\"", "%22");
        BodyPublisher body = BodyPublishers.concat(
                text(field + part(boundary, "name=\"file\"; filename=\"" + name + "\"")
                        + "Content-Type: application/octet-stream\r\n\r\n"),
                BodyPublishers.ofFile(file),
                text("\r\n--" + boundary + "--\r\n"));
        return send(HttpRequest.newBuilder(base.resolve("datasets/upload"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = answer(request.build());
        JsonNode body = JSON.readTree(response.body().isEmpty() ? "null" : response.body());
        if (response.statusCode() >= 400) {
            JsonNode error = body.path("error");
            throw new IOException("HTTP " + response.statusCode() + ": "
                    + (error.path("message").asText(response.body()) + " "
                                    + error.path("details").path("hint").asText(""))
                            .strip());
        }
        return body;
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new IOException("No server answers at " + base.resolve("/") + "; is it running?", e);
        }
    }

    private static String part(String boundary, String disposition) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n";
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
