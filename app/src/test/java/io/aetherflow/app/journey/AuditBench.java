package io.aetherflow.app.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What recording costs a read: {@code mvn -Pbench test -pl app -Dtest=AuditBench}. The same reads are sent to a public
 * document, which is not recorded, to a list, which is, and to the list while nothing is recorded; times in ms.
 */
class AuditBench {

    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 8;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void readsAreTimed() throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(data, Map.of())) {
            String token = new TokenOf(platform).token();
            for (int round = 0; round < 3; round++) {
                time("jwks.json, not recorded", platform.address() + "/api/v1/auth/jwks.json", token);
                time("datasets, recorded", platform.address() + "/api/v1/datasets", token);
            }
        }
    }

    private record TokenOf(RunningPlatform platform) {

        String token() throws Exception {
            return platform.api()
                    .post(
                            "/auth/login",
                            Map.of(
                                    "email", RunningPlatform.ADMIN_EMAIL,
                                    "password", RunningPlatform.ADMIN_PASSWORD))
                    .expect(200)
                    .path("access_token")
                    .asText();
        }
    }

    private static void time(String what, String address, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        List<Future<long[]>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(threads.submit(() -> requests(request)));
        }
        long[] times = new long[0];
        for (Future<long[]> client : clients) {
            long[] more = client.get();
            int held = times.length;
            times = Arrays.copyOf(times, held + more.length);
            System.arraycopy(more, 0, times, held, more.length);
        }
        threads.shutdown();
        Arrays.sort(times);
        System.out.printf(
                "%-28s %d requests, %.0f/s, median %.2f, p95 %.2f%n",
                what,
                times.length,
                times.length / ((System.nanoTime() - start) / 1e9),
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6);
    }

    private static long[] requests(HttpRequest request) throws Exception {
        long[] times = new long[REQUESTS / CLIENTS];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            HttpResponse<Void> answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
            times[i] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode());
            }
        }
        return times;
    }
}
