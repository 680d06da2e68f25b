package io.aetherflow.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The HTTP API as one person uses it. */
public final class Api {

    /** An answer: its status and its body. */
    public record Answer(int status, JsonNode body) {

        public JsonNode expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("HTTP " + status + " where " + wanted + " was expected: " + body);
            }
            return body;
        }

        String errorCode() {
            return body.path("error").path("code").asText();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----journey";

    private final String base;
    private String token;

    public Api(String server) {
        base = server + "/api/v1";
    }

    /** Somebody who is logged in already. */
    public Api(String server, String token) {
        this(server);
        this.token = token;
    }

    /** Registers an analyst and logs in. */
    public Api join(String email, String department) throws Exception {
        post("/auth/register", Map.of("email", email, "password", "a good password", "department", department))
                .expect(201);
        return logIn(email, "a good password");
    }

    public Api logIn(String email, String password) throws Exception {
        token = post("/auth/login", Map.of("email", email, "password", password))
                .expect(200)
                .path("access_token")
                .asText();
        return this;
    }

    /** Calls with this token, whatever it is. */
    Api bearing(String accessToken) {
        token = accessToken;
        return this;
    }

    /** Anything, as it is: the answer's body is text. */
    Answer call(String method, String path, String contentType, byte[] body) throws Exception {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType).header("Upload-Offset", "0");
        }
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        return new Answer(response.statusCode(), TextNode.valueOf(response.body()));
    }

    public Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    String text(String path, String accept) throws Exception {
        return HTTP.send(request(path).header("Accept", accept).GET().build(), BodyHandlers.ofString())
                .body();
    }

    byte[] bytes(String path, String accept) throws Exception {
        return HTTP.send(request(path).header("Accept", accept).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    public Answer post(String path, Map<String, ?> body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer patch(String path, Map<String, ?> body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    Answer upload(Path file, Map<String, String> fields) throws Exception {
        return upload(file.getFileName().toString(), Files.readAllBytes(file), fields);
    }

    public Answer upload(String name, byte[] bytes, Map<String, String> fields) throws Exception {
        return multipart("/datasets/upload", name, bytes, fields);
    }

    Answer preview(Path file, Map<String, String> fields) throws Exception {
        return multipart("/datasets/preview", file.getFileName().toString(), Files.readAllBytes(file), fields);
    }

    Answer multipart(String path, String name, byte[] bytes, Map<String, String> fields) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"file\"; filename=\"" + name + "\"", bytes);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Uploads a file without holding it in memory. */
    Answer uploadStreamed(Path file) throws Exception {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\n\r\n";
        return send(request("/datasets/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    /** Uploads and waits until the dataset is loaded and looked at, or has failed for good. */
    JsonNode load(Path file) throws Exception {
        return settled(upload(file, Map.of()).expect(202).path("dataset_id").asText());
    }

    /** The dataset once no job of it has anything left to do. */
    JsonNode settled(String dataset) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
        while (System.nanoTime() < end) {
            JsonNode found = get("/datasets/" + dataset).expect(200);
            if (settled(found)) {
                return found;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("The dataset " + dataset + " does not settle: " + get("/datasets/" + dataset));
    }

    private static boolean settled(JsonNode dataset) {
        boolean completed = "completed".equals(dataset.path("status").asText());
        boolean looked = false;
        for (JsonNode job : dataset.path("jobs")) {
            String status = job.path("status").asText();
            boolean ended = "succeeded".equals(status)
                    || ("failed".equals(status) && !job.path("will_retry").asBoolean());
            if (!ended) {
                return false;
            }
            looked |= "ml_inference".equals(job.path("job_type").asText());
        }
        return "failed".equals(dataset.path("status").asText()) || (completed && looked);
    }

    /** Every item of a list, page by page. */
    List<JsonNode> all(String path) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String more =
                    (path.contains("?") ? "&" : "?") + "limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode page = get(path + more).expect(200);
            page.path("items").forEach(items::add);
            cursor = page.path("next_cursor").asText("");
            cursor = "null".equals(cursor) ? "" : cursor;
        } while (!cursor.isEmpty());
        return items;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        JsonNode body = json ? JSON.readTree(response.body()) : TextNode.valueOf(response.body());
        return new Answer(response.statusCode(), body);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) throws IOException {
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
