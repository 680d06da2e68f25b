package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens by way of one server is told by another, on one database. */
class LiveJourneyTest {

    private static final byte[] FILE = ("Order ID,Order Date,Product Name,Quantity,Sales\n"
                    + "A1,2026-01-31,Tea,2,12.50\nA2,2026-02-01,Coffee,1,9.90\n")
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path data;

    /** Remembers what it was told. */
    private static final class Listener implements WebSocket.Listener {

        private static final ObjectMapper MAPPER = new ObjectMapper();

        private final List<JsonNode> heard = new ArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        private synchronized void add(String message) {
            try {
                heard.add(MAPPER.readTree(message));
            } catch (IOException e) {
                throw new AssertionError(message, e);
            }
            notifyAll();
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        synchronized List<JsonNode> all() {
            return List.copyOf(heard);
        }

        synchronized JsonNode await(String type, String field, String value) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (System.nanoTime() < end) {
                for (JsonNode message : heard) {
                    if (message.path("type").asText().equals(type)
                            && message.path("job").path(field).asText().equals(value)) {
                        return message;
                    }
                }
                wait(100);
            }
            throw new AssertionError("Not told, only " + heard);
        }
    }

    private static Listener listen(RunningPlatform platform, Api user) throws Exception {
        String ticket = user.post("/auth/ws-ticket", Map.of())
                .expect(201)
                .path("ticket")
                .asText();
        String address = platform.address().replace("http:", "ws:") + "/ws/jobs?ticket=" + ticket;
        Listener listener = new Listener();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), listener)
                .get(60, TimeUnit.SECONDS);
        listener.await("hello", "", "");
        return listener;
    }

    @Test
    void aSocketOnOneServerHearsOfJobsOfAnotherUntilItsUserLogsOutThere() throws Exception {
        try (RunningPlatform here = RunningPlatform.start(data);
                RunningPlatform there = RunningPlatform.start(data)) {
            Api sam = here.api().join("sam@example.com", "sales");
            Api fay = here.api().join("fay@example.com", "finance");
            // A ticket of one server opens a socket of the other.
            Listener sales = listen(there, sam);
            Listener finance = listen(there, fay);
            JsonNode uploaded = sam.upload("orders.csv", FILE, Map.of()).expect(202);
            String job = uploaded.path("job_id").asText();
            sales.await("job", "id", job);
            JsonNode done = sales.await("job", "status", "succeeded").path("job");
            assertThat(done.path("dataset_id").asText())
                    .isEqualTo(uploaded.path("dataset_id").asText());
            sales.await("job", "job_type", "ml_inference");
            sam.post("/auth/logout", Map.of()).expect(204);
            assertThat(sales.closed.get(60, TimeUnit.SECONDS)).isEqualTo(4401);
            assertThat(finance.all()).noneMatch(message -> message.has("job"));
        }
    }
}
