package io.aetherflow.app.apifuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.app.journey.RunningPlatform;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A run of so many requests; the same seed draws the same ones. */
final class ApiFuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 2000;
    private static final int LOGOUTS = 5;

    private final long seed;
    private final int port;
    private final Town town;
    private final List<Operation> operations;
    private final Shapes shapes;
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> byOperation = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final long began = System.nanoTime();
    private long slowest;
    private int sent;

    ApiFuzz(RunningPlatform platform, long seed) throws Exception {
        this.seed = seed;
        this.port = URI.create(platform.address()).getPort();
        this.town = new Town(platform);
        JsonNode document = platform.api().get("/openapi.json").expect(200);
        this.operations = Operation.of(document);
        this.shapes = new Shapes(document, town.known());
    }

    /** Every operation in each role in turn, until so many requests were sent. */
    ApiFuzz run(int requests) throws Exception {
        while (sent < requests) {
            for (Operation operation : operations) {
                for (Town.Role role : Town.Role.values()) {
                    // Who logs out has to log in again, which is dear on purpose: not every time.
                    if (!operation.path().contains("logout") || sent % LOGOUTS == 0) {
                        ask(operation, role);
                    }
                }
            }
        }
        return this;
    }

    private void ask(Operation operation, Town.Role role) throws Exception {
        Random random = new Random(seed + 7919L * sent++);
        byte[] request = new Drawing(operation, shapes, random).request(town.token(role));
        long start = System.nanoTime();
        Wire.Answer answer = Wire.send(port, request);
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        statuses.merge(Integer.toString(answer.status()), 1, Integer::sum);
        if (answer.status() / 100 == 2) {
            byOperation.merge(operation.name(), 1, Integer::sum);
        }
        Judge.fault(operation, answer).ifPresent(fault -> faults.add(told(role, request, answer, fault)));
        if (answer.status() == 401 || answer.status() == 429) {
            town.doubt(role);
        }
        if (operation.method().equals("DELETE") && answer.status() == 204) {
            town.furnish();
        }
    }

    private static String told(Town.Role role, byte[] request, Wire.Answer answer, String fault) {
        String text = new String(request, StandardCharsets.UTF_8).replaceAll("Bearer \\S+", "Bearer …");
        return fault + "\n" + role + ": " + text.substring(0, Math.min(SHOWN, text.length())) + "\n→ " + answer.head()
                + "\n"
                + answer.body().substring(0, Math.min(SHOWN, answer.body().length()));
    }

    List<String> faults() {
        return faults;
    }

    /** Operations of which no request ever succeeded. */
    List<String> neverDone() {
        return operations.stream()
                .map(Operation::name)
                .filter(name -> !byOperation.containsKey(name))
                .toList();
    }

    int operations() {
        return operations.size();
    }

    String verdict() throws Exception {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("seed", seed);
        verdict.put("requests", sent);
        verdict.put("operations", operations.size());
        verdict.put("operations_that_succeeded", byOperation.size());
        verdict.put("statuses", statuses);
        verdict.put("seconds", (System.nanoTime() - began) / 1_000_000_000);
        verdict.put("slowest_milliseconds", slowest);
        verdict.put("faults", faults.size());
        verdict.put("pass", faults.isEmpty());
        return JSON.writeValueAsString(verdict);
    }
}
