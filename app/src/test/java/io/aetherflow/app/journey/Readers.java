package io.aetherflow.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A crowd of people who read: each waits for the answer, thinks for a second, and asks for something else. */
final class Readers {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(30);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(60);
    private static final long THINK_MS = 1000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final SplittableRandom random = new SplittableRandom(5);
    private final JsonNode plan;
    private final long begun = System.nanoTime();
    private final CountDownLatch reading;

    private Readers(JsonNode plan) {
        this.plan = plan;
        this.reading = new CountDownLatch(plan.path("tokens").size());
    }

    public static void main(String[] args) throws Exception {
        Readers readers =
                new Readers(new ObjectMapper().readTree(Path.of(args[0]).toFile()));
        readers.read();
        System.exit(0);
    }

    private void read() throws InterruptedException {
        for (JsonNode token : plan.path("tokens")) {
            clock.schedule(() -> ask(token.asText()), random.nextLong(THINK_MS), TimeUnit.MILLISECONDS);
        }
        reading.await();
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "{\"users\":%d,\"think_ms\":%d,\"seconds\":%d,\"answers\":%d,\"errors\":%d,\"p50_ms\":%.1f,\"p95_ms\":%.1f,"
                        + "\"p99_ms\":%.1f,\"max_ms\":%.1f,\"asked\":%d,\"readers_cpu_ms\":%d}%n",
                plan.path("tokens").size(),
                THINK_MS,
                TimeUnit.NANOSECONDS.toSeconds(MEASURED),
                sorted.length,
                errors.get(),
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                asked.get(),
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private void ask(String token) {
        String path;
        synchronized (random) {
            path = plan.path("paths")
                    .get(random.nextInt(plan.path("paths").size()))
                    .asText();
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(plan.path("base").asText() + path))
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        asked.incrementAndGet();
        long start = System.nanoTime();
        client.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((response, broken) -> {
            long end = System.nanoTime();
            if (start - begun > WARM_UP) {
                times.add(end - start);
                if (broken != null || response.statusCode() != 200) {
                    errors.incrementAndGet();
                }
            }
            if (end - begun < WARM_UP + MEASURED) {
                clock.schedule(() -> ask(token), THINK_MS, TimeUnit.MILLISECONDS);
            } else {
                reading.countDown();
            }
        });
    }
}
