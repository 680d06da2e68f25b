package io.aetherflow.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one department owns, and how it comes to own more. Its rows and names carry a word that no other department has. */
final class Estate {

    private static final int LINES = 300;
    private static final Map<String, String> SAMPLES = Map.of(
            "sales", "sales/sales_transactions.csv",
            "supply_chain", "supply/supply_shipments.csv",
            "finance", "finance/finance_transactions.csv");

    final String department;
    final String canary;
    private final Api analyst;
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, String> kept = new HashMap<>();

    Estate(String department, Api analyst) {
        this.department = department;
        this.canary = "canary-of-" + department;
        this.analyst = analyst;
    }

    /** Loads a dataset and remembers one thing of each kind. */
    Estate furnish() throws Exception {
        JsonNode dataset = analyst.settled(upload().path("dataset_id").asText());
        if (!"completed".equals(dataset.path("status").asText())) {
            throw new AssertionError("The file of " + department + " does not load: " + dataset);
        }
        kept.put("dataset", dataset.path("id").asText());
        kept.put("job", dataset.path("jobs").get(0).path("id").asText());
        kept.put("upload", beginUpload());
        kept.put("department", department);
        analyst.all("/datasets/" + dataset.path("id").asText() + "/results").stream()
                .findFirst()
                .ifPresent(insight -> kept.put("insight", insight.path("id").asText()));
        return this;
    }

    /** The one of this kind that everybody asks for; null where there is none. */
    String lasting(String kind) {
        return kept.get(kind);
    }

    Map<String, String> lasting() {
        return Map.copyOf(kept);
    }

    /** One of this kind that somebody may spoil. */
    String spare(String kind) throws Exception {
        return switch (kind) {
            case "dataset" -> upload().path("dataset_id").asText();
            case "job" -> upload().path("job_id").asText();
            case "upload" -> beginUpload();
            default -> lasting(kind);
        };
    }

    /** New each time: the first column, a text, begins with what only this department and this file have. */
    private JsonNode upload() throws Exception {
        String mark = canary + "-" + made.incrementAndGet() + "-";
        List<String> lines = lines();
        String text = lines.stream().skip(1).map(line -> mark + line).collect(Collectors.joining("\n"));
        byte[] file = (lines.get(0) + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
        return analyst.upload(mark + ".csv", file, Map.of()).expect(202);
    }

    private List<String> lines() throws IOException {
        if (!SAMPLES.containsKey(department)) {
            return List.of("Campaign Name,Day,Cost", "spring,2026-01-01,10.50", "summer,2026-01-02,4.00");
        }
        try (Stream<String> lines = Files.lines(Path.of("..", "sample_data", SAMPLES.get(department)))) {
            return lines.limit(LINES).toList();
        }
    }

    private String beginUpload() throws Exception {
        return analyst.post(
                        "/datasets/uploads",
                        Map.of("file_name", canary + "-" + made.incrementAndGet() + ".csv", "size_bytes", 10))
                .expect(201)
                .path("id")
                .asText();
    }
}
