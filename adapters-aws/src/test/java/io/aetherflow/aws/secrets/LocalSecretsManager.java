package io.aetherflow.aws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aetherflow.aws.AwsSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * As much of Secrets Manager as the adapter speaks to, after its published API: {@code GetSecretValue} and
 * {@code CreateSecret} in AWS JSON 1.1. It sees that requests are signed for the service by the right key, not that the
 * signature is right.
 */
final class LocalSecretsManager implements AutoCloseable {

    private static final String KEY = "local-access-key";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, JsonNode> secrets = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger toLose = new AtomicInteger();

    /** An answer: a status and a body. */
    private record Answer(int status, ObjectNode body) {

        static Answer error(int status, String type, String message) {
            return new Answer(
                    status, JSON.createObjectNode().put("__type", type).put("message", message));
        }
    }

    LocalSecretsManager() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    AwsSettings settings() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return AwsSettings.in("eu-west-1").withSecrets(endpoint).withKeys(KEY, "local-secret-key");
    }

    /** The operations asked for, in order. */
    List<String> calls() {
        return calls;
    }

    /** What an operator does by hand. */
    void set(String id, String field, String value) {
        secrets.put(id, JSON.createObjectNode().put(field, value));
    }

    String read(String id) {
        return secrets.get(id).path("SecretString").asText();
    }

    /** The next answers say 500 whatever became of the call. */
    void loseAnswers(int times) {
        toLose.set(times);
    }

    private void serve(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        Answer answer = answer(exchange, request);
        if (toLose.get() > 0 && toLose.getAndDecrement() > 0) {
            answer = Answer.error(500, "InternalServiceError", "Lost.");
        }
        byte[] body = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, JsonNode request) {
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        calls.add(target.replace("secretsmanager.", ""));
        if (!"application/x-amz-json-1.1".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return Answer.error(400, "SerializationException", "Not AWS JSON 1.1.");
        }
        if (!signed(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")))) {
            return Answer.error(403, "UnrecognizedClientException", "The security token included is invalid.");
        }
        return switch (target) {
            case "secretsmanager.GetSecretValue" -> get(request.path("SecretId").asText());
            case "secretsmanager.CreateSecret" -> create(request);
            default -> Answer.error(400, "UnknownOperationException", target);
        };
    }

    private static boolean signed(String authorization) {
        return authorization.startsWith("AWS4-HMAC-SHA256 Credential=" + KEY + "/")
                && authorization.contains("/eu-west-1/secretsmanager/aws4_request")
                && authorization.contains("Signature=");
    }

    private Answer get(String id) {
        JsonNode secret = secrets.get(id);
        if (secret == null) {
            return Answer.error(400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }
        ObjectNode body = JSON.createObjectNode().put("Name", id);
        for (String field : List.of("SecretString", "SecretBinary")) {
            if (secret.has(field)) {
                body.set(field, secret.get(field));
            }
        }
        return new Answer(200, body);
    }

    /** The same token and text again is the same call: it succeeds and changes nothing. */
    private Answer create(JsonNode request) {
        if (request.path("ClientRequestToken").asText().length() < 32) {
            return Answer.error(400, "InvalidParameterException", "A ClientRequestToken has 32 characters or more.");
        }
        String name = request.path("Name").asText();
        JsonNode earlier = secrets.putIfAbsent(name, request);
        return earlier == null || earlier.equals(request)
                ? new Answer(200, JSON.createObjectNode().put("Name", name))
                : Answer.error(
                        400,
                        "ResourceExistsException",
                        "The operation failed because the secret " + name + " already exists.");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
