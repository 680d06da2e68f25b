package io.aetherflow.http;

import io.aetherflow.http.kit.OpenApiContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls a server over real HTTP, and holds each of its answers against the OpenAPI document. */
final class Api {

    static final String BASE = "/api/v1";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TestServer server;
    private final Map<String, String> headers;
    private final @Nullable OpenApiContract contract;

    private static final class Holder {
        static final OpenApiContract CONTRACT = new OpenApiContract(new Api(TestServer.shared(), Map.of(), null)
                .get("/openapi.json")
                .text());
    }

    private Api(TestServer server, Map<String, String> headers, @Nullable OpenApiContract contract) {
        this.server = server;
        this.headers = headers;
        this.contract = contract;
    }

    static Api of(TestServer server) {
        return new Api(server, Map.of(), Holder.CONTRACT);
    }

    static Api anonymous() {
        return of(TestServer.shared());
    }

    static Api as(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    Api with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(server, more, contract);
    }

    /** For routes that are not there. */
    Api unchecked() {
        return new Api(server, headers, null);
    }

    Answer get(String path) {
        return send("GET", path, null, HttpRequest.BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, null, HttpRequest.BodyPublishers.noBody());
    }

    Answer post(String path) {
        return send("POST", path, null, HttpRequest.BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    Answer post(String path, Form form) {
        return send("POST", path, form.contentType(), HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
    }

    Answer send(String method, String path, @Nullable String contentType, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + BASE + path))
                .method(method, body);
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        Answer answer = new Answer(send(request.build()));
        if (contract != null) {
            contract.check(method, BASE + path, answer.status(), answer.header("Content-Type"), answer.body());
        }
        return answer;
    }

    static Answer fetch(int port, String path) {
        return new Answer(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build()));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
