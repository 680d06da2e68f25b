package io.aetherflow.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One socket, as a client sees it. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> heard = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private @Nullable WebSocket socket;

    /** With a new ticket of that token's session, and after the server's first word. */
    static LiveClient open(TestServer server, String token) {
        LiveClient client = connect(server, ticket(server, token), Map.of());
        client.await("hello");
        return client;
    }

    static String ticket(TestServer server, String token) {
        return Api.of(server)
                .with("Authorization", "Bearer " + token)
                .post("/auth/ws-ticket")
                .expect(201)
                .json()
                .path("ticket")
                .asText();
    }

    static LiveClient connect(TestServer server, String ticket, Map<String, String> headers) {
        LiveClient client = new LiveClient();
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        headers.forEach(builder::header);
        URI address = URI.create("ws://127.0.0.1:" + server.port() + "/ws/jobs?ticket=" + ticket);
        client.socket = builder.buildAsync(address, client).join();
        return client;
    }

    /** The status of a handshake that is refused. */
    static int refused(TestServer server, String ticket, Map<String, String> headers) {
        try (LiveClient client = connect(server, ticket, headers)) {
            throw new AssertionError("The handshake was not refused: " + client.all());
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                return refusal.getResponse().statusCode();
            }
            throw e;
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            synchronized (this) {
                heard.add(Answer.json(part.toString()));
                notifyAll();
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("Not connected");
        }
        return socket;
    }

    void say(String text) {
        socket().sendText(text, true).join();
    }

    synchronized List<JsonNode> all() {
        return List.copyOf(heard);
    }

    /** What was heard so far is not needed any more. */
    synchronized void forget() {
        heard.clear();
    }

    JsonNode await(String type) {
        return await(message -> message.path("type").asText().equals(type));
    }

    /** The first message of a job in which this holds. */
    JsonNode awaitJob(Object id, Predicate<JsonNode> like) {
        return await(message -> message.path("type").asText().equals("job")
                        && message.path("job").path("id").asText().equals(id.toString())
                        && like.test(message.path("job")))
                .path("job");
    }

    synchronized JsonNode await(Predicate<JsonNode> like) {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            for (JsonNode message : heard) {
                if (like.test(message)) {
                    return message;
                }
            }
            rest();
        }
        throw new AssertionError("Not heard; only: " + heard);
    }

    private synchronized void rest() {
        try {
            wait(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    boolean heardOf(Object jobId) {
        return all().stream()
                .anyMatch(message -> message.path("job").path("id").asText().equals(jobId.toString()));
    }

    /** Waits until the server closed the socket; -1 where it did so without a word. */
    int closeCode() throws Exception {
        return closed.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public void close() {
        socket().abort();
    }
}
