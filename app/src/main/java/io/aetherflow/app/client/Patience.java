package io.aetherflow.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until work that was accepted has ended. */
public final class Patience {

    private static final Duration MOST = Duration.ofMinutes(10);
    private static final long BETWEEN_MS = 100;

    private final ApiClient api;

    public Patience(ApiClient api) {
        this.api = api;
    }

    /** The dataset once it is loaded and looked at, or has failed. */
    public JsonNode dataset(String id) throws IOException, InterruptedException {
        long end = System.nanoTime() + MOST.toNanos();
        while (true) {
            JsonNode dataset = api.get("datasets/" + id);
            if (ended(dataset)) {
                return dataset;
            }
            if (System.nanoTime() > end) {
                throw new IOException("The dataset " + id + " has not ended after " + MOST.toMinutes() + " minutes.");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
        }
    }

    private static boolean ended(JsonNode dataset) {
        String status = dataset.path("status").asText();
        return "failed".equals(status) || ("completed".equals(status) && inferred(dataset.path("jobs")));
    }

    private static boolean inferred(JsonNode jobs) {
        for (JsonNode job : jobs) {
            String status = job.path("status").asText();
            if ("ml_inference".equals(job.path("job_type").asText())
                    && ("succeeded".equals(status)
                            || ("failed".equals(status)
                                    && !job.path("will_retry").asBoolean()))) {
                return true;
            }
        }
        return false;
    }
}
