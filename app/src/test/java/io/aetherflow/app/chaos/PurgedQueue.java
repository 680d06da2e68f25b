package io.aetherflow.app.chaos;

import io.aetherflow.app.journey.LocalCloud;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Files wait for workers, and the queue that says so loses everything. */
final class PurgedQueue {

    /** How the minute goes by after which the platform asks again. */
    enum Minute {
        WAITED,
        /** By setting back the moments that the database keeps. */
        SKIPPED
    }

    private static final String QUEUE = "aetherflow-etl";
    private static final int FILES = 5;
    private static final int ROWS = 200;
    private static final long SEED = 4;
    private static final long WITHIN_S = 120;
    private static final long BETWEEN_LOOKS_MS = 50;
    private static final String STARTED = "select count(*) from job_events where to_state = 'RUNNING'";

    private final Minute minute;
    private final Site site;
    private final SqsClient sqs;
    private final Minutes minutes;
    private final Map<UUID, SalesFile> sent = new LinkedHashMap<>();

    private PurgedQueue(Minute minute, Site site, SqsClient sqs, Minutes minutes) {
        this.minute = minute;
        this.site = site;
        this.sqs = sqs;
        this.minutes = minutes;
    }

    /** Returns what must not be. */
    static List<String> run(String name, Minute minute) throws Exception {
        Minutes minutes = new Minutes(name);
        try (Site site = Site.open(name);
                LocalCloud cloud = new LocalCloud();
                SqsClient sqs = client(cloud)) {
            site.tell(cloud.environment());
            new PurgedQueue(minute, site, sqs, minutes).run();
            return minutes.say();
        }
    }

    private static SqsClient client(LocalCloud cloud) {
        return SqsClient.builder()
                .endpointOverride(cloud.sqs().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    private void run() throws Exception {
        Post server = site.post("server").start().awaitReady();
        Visitor visitor = Visitor.join(server.address(), "queue@example.com");
        for (int i = 0; i < FILES; i++) {
            SalesFile file = SalesFile.generate(SEED, i, ROWS);
            Visitor.Answer answer =
                    visitor.send(server.address(), "/datasets/upload", file).expect(202);
            sent.put(UUID.fromString(answer.json().path("dataset_id").asText()), file);
        }
        awaitMessages();
        sqs.purgeQueue(request -> request.queueUrl(url()));
        long purged = System.nanoTime();
        minutes.note("purged", FILES).note("messages_after", messages());
        if (minute == Minute.SKIPPED) {
            setBack();
        }
        site.post("etl-worker").start();
        site.post("ml-worker").start();
        long end = purged + TimeUnit.SECONDS.toNanos(WITHIN_S);
        while (site.count(STARTED) == 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
        minutes.note("rung_again_s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - purged));
        site.settle();
        minutes.note("datasets", sent.size());
        minutes.troubles(site.examine(sent).all());
    }

    private void awaitMessages() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WITHIN_S);
        while (messages() < FILES) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Only " + messages() + " of " + FILES + " messages reach the queue.");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
    }

    private int messages() {
        return Integer.parseInt(sqs.getQueueAttributes(request ->
                        request.queueUrl(url()).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    private String url() {
        return sqs.getQueueUrl(request -> request.queueName(QUEUE)).queueUrl();
    }

    private void setBack() throws Exception {
        try (Connection connection = site.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update jobs set visible_until = visible_until - interval '1 minute'");
        }
    }
}
