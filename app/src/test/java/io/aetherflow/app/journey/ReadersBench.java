package io.aetherflow.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aetherflow.app.platform.Storage;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.http.auth.JoseAccessTokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People who read, each on a connection that stays open, with a second to think: {@code mvn -Pbench verify -pl app -am
 * -Dtest=ReadersBench}. The server is this process, those who read are another one on the same machine.
 */
class ReadersBench {

    private static final List<Integer> CROWDS = List.of(100, 500);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void manyPeopleRead() throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(folder.resolve("data"))) {
            Api analyst = platform.api().join("ann@example.com", "sales");
            JsonNode dataset = analyst.load(Path.of("..", "sample_data", "sales", "sales_transactions.csv"));
            String id = dataset.path("id").asText();
            for (int users : CROWDS) {
                ObjectNode plan = JSON.createObjectNode();
                plan.put("base", platform.address() + "/api/v1");
                plan.set("tokens", tokens(platform.running().storage(), users));
                plan.set(
                        "paths",
                        paths(id, dataset.path("jobs").get(0).path("id").asText()));
                run(plan);
            }
        }
    }

    /** What a page of the dashboard asks for, as often as it does. */
    private static ArrayNode paths(String dataset, String job) {
        ArrayNode paths = JSON.createArrayNode();
        List.of(
                        "/datasets",
                        "/datasets",
                        "/dashboards/sales",
                        "/dashboards/sales",
                        "/jobs",
                        "/jobs",
                        "/jobs/" + job,
                        "/datasets/" + dataset,
                        "/datasets/" + dataset + "/results",
                        "/datasets/" + dataset + "/profile",
                        "/datasets/" + dataset + "/rejects",
                        "/auth/me")
                .forEach(paths::add);
        return paths;
    }

    /** People who logged in before: five hundred logins at once are another matter. */
    private static ArrayNode tokens(Storage storage, int users) {
        AccessTokens tokens = new JoseAccessTokens(storage.signingKeys(), Clock.systemUTC());
        ArrayNode issued = JSON.createArrayNode();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < users; i++) {
            UUID id = UUID.randomUUID();
            User user = new User(
                    id,
                    id + "@readers.example",
                    null,
                    "none",
                    Role.ANALYST,
                    new DepartmentId("sales"),
                    Tier.FREE,
                    UserStatus.ACTIVE,
                    now,
                    now,
                    null);
            storage.users().add(user).orElseThrow();
            Session session = new Session(UUID.randomUUID(), id, now, now.plus(Duration.ofHours(1)));
            storage.sessions().open(session);
            issued.add(tokens.issue(user, session));
        }
        return issued;
    }

    private void run(ObjectNode plan) throws Exception {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, plan.toString());
        Process readers = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Readers.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        Duration server = cpu(ProcessHandle.current());
        Duration database = database();
        System.out.print(new String(readers.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        System.out.printf(
                "{\"server_cpu_ms\":%d,\"database_cpu_ms\":%d}%n",
                cpu(ProcessHandle.current()).minus(server).toMillis(),
                database().minus(database).toMillis());
        int status = readers.waitFor();
        if (status != 0) {
            throw new AssertionError("Those who read ended with " + status);
        }
    }

    /** Of the processes that answer for the whole run: connections stay open. */
    private static Duration database() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .map(ReadersBench::cpu)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
