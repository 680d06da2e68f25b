package io.aetherflow.app.chaos;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run came to, for people and for programs.
 *
 * @param lost datasets that miss something
 * @param duplicated datasets that have something twice
 * @param stuck jobs that did not end in time
 * @param illegal steps that no job may take
 * @param endedByThemselves workers that did not start, as Postgres was away, and were started again
 * @param takenOver jobs begun by a worker while another still held them
 * @param fenced commits and beats of workers whose job had been taken over, refused
 * @param answers of the API to the harness, by status
 * @param troubles what the four first numbers are about
 */
record Verdict(
        String name,
        long seed,
        String adapters,
        int datasets,
        int rows,
        int kills,
        int crashes,
        int pauses,
        int lost,
        int duplicated,
        int stuck,
        int illegal,
        @JsonProperty("ended_by_themselves") int endedByThemselves,
        @JsonProperty("taken_over") long takenOver,
        long fenced,
        @JsonProperty("takeover_ms") Takeover takeover,
        @JsonProperty("lease_ms") long leaseMs,
        Map<String, Long> answers,
        long seconds,
        List<String> troubles) {

    /** From a blow that hit a worker at work to the moment when another began the same job. */
    record Takeover(int count, long p50, long p99, long max) {

        static Takeover of(List<Duration> found) {
            List<Long> sorted = found.stream().map(Duration::toMillis).sorted().toList();
            return new Takeover(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }

        private static long at(List<Long> sorted, double share) {
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Prints it, and leaves it in {@code target/chaos}. */
    Verdict say() throws IOException {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        System.out.println(text);
        Files.writeString(Files.createDirectories(Path.of("target", "chaos")).resolve(name + ".json"), text + "\n");
        return this;
    }
}
