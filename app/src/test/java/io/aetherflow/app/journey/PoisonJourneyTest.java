package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.plugin.TinyPlugin;
import io.aetherflow.aws.AwsSettings;
import io.aetherflow.aws.sqs.SqsJobQueue;
import io.aetherflow.aws.sqs.SqsQueueSettings;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue.Buried;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad files among good ones, on SQS and S3. */
class PoisonJourneyTest {

    private static final int FILES = 100;
    private static final String HEADER = "Day,Campaign Name,Cost\n";

    @TempDir
    Path data;

    @Test
    void eachBadFileFailsWithItsReasonAndTheGoodOnesAreUntouched() throws Exception {
        TinyPlugin.serving("marketing").write(data.resolve("plugins").resolve("marketing.jar"));
        try (LocalCloud cloud = new LocalCloud();
                RunningPlatform platform = RunningPlatform.start(data, cloud.settings())) {
            Api api = platform.api().join("dan@example.com", "marketing");
            List<String> good = new ArrayList<>();
            List<String> bad = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                good.add(upload(api, "good-" + i, HEADER + "2026-01-01,g" + i + "," + i + "\n"));
                bad.add(upload(api, "bad-" + i, poison(i)));
            }
            for (String dataset : good) {
                assertThat(api.settled(dataset).path("accepted").asInt()).isEqualTo(1);
            }
            Map<UUID, String> reasons = new HashMap<>();
            for (String dataset : bad) {
                assertFailed(api, api.settled(dataset), reasons);
            }
            assertBuriedOnce(cloud, reasons);
        }
    }

    private static String upload(Api api, String name, String content) throws Exception {
        return api.upload(name + ".csv", content.getBytes(StandardCharsets.UTF_8), Map.of())
                .expect(202)
                .path("dataset_id")
                .asText();
    }

    /** Every kind of bad that a file of a few bytes can be. */
    private static String poison(int i) {
        return switch (i % 4) {
            case 0 -> "nothing,of,use\n" + i + ",2,3\n";
            case 1 -> HEADER;
            case 2 -> HEADER + "not a day,x" + i + ",much\n";
            default -> "<html><body>Session " + i + " expired</body></html>";
        };
    }

    private static void assertFailed(Api api, JsonNode dataset, Map<UUID, String> reasons) throws Exception {
        assertThat(dataset.path("status").asText()).isEqualTo("failed");
        String id = dataset.path("jobs").get(0).path("id").asText();
        JsonNode job = api.get("/jobs/" + id).expect(200);
        assertThat(job.path("status").asText()).isEqualTo("failed");
        assertThat(job.path("will_retry").asBoolean()).isFalse();
        assertThat(job.path("attempts").asInt()).isEqualTo(3);
        assertThat(job.path("dead_lettered_at").isTextual()).isTrue();
        String reason = job.path("error").path("message").asText();
        assertThat(reason).isNotBlank();
        assertThat(job.path("error").path("side").asText()).isEqualTo("data");
        List<String> said = new ArrayList<>();
        job.path("events").forEach(event -> {
            if (List.of("retry_wait", "dead").contains(event.path("to").asText())) {
                said.add(event.path("reason").asText());
            }
        });
        assertThat(said).as("three attempts, the same reason").containsExactly(reason, reason, reason);
        reasons.put(UUID.fromString(id), reason);
    }

    /** Letters are carried behind the change that they tell of. */
    private static void assertBuriedOnce(LocalCloud cloud, Map<UUID, String> reasons) throws Exception {
        AwsSettings aws =
                AwsSettings.in("us-east-1").withSqs(cloud.sqs().endpoint()).withKeys("x", "x");
        try (SqsJobQueue queue = new SqsJobQueue(aws, SqsQueueSettings.USUAL)) {
            List<Buried> buried = queue.buried(JobType.ETL, 1_000);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (buried.size() < reasons.size() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(500);
                buried = queue.buried(JobType.ETL, 1_000);
            }
            assertThat(buried.stream().map(Buried::jobId)).containsExactlyInAnyOrderElementsOf(reasons.keySet());
            assertThat(buried).allSatisfy(letter -> assertThat(letter.reason()).isNotBlank());
            assertThat(queue.buried(JobType.ML_INFERENCE, 10)).isEmpty();
        }
    }
}
