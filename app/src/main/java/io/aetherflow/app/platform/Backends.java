package io.aetherflow.app.platform;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.config.AwsConfiguration;
import io.aetherflow.aws.AwsSettings;
import io.aetherflow.aws.s3.S3ObjectStore;
import io.aetherflow.aws.secrets.SecretsManagerSecrets;
import io.aetherflow.aws.sqs.SqsJobQueue;
import io.aetherflow.aws.sqs.SqsQueueSettings;
import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.event.EventBus;
import io.aetherflow.core.flow.StandInCounters;
import io.aetherflow.core.identity.Secrets;
import io.aetherflow.core.job.RemoteQueue;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.core.memory.MemoryRequestCounters;
import io.aetherflow.files.FileObjectStore;
import io.aetherflow.kafka.KafkaEventBus;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.event.PostgresEventBus;
import io.aetherflow.postgres.limit.PostgresRequestCounters;
import io.aetherflow.redis.RedisRequestCounters;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Which adapter stands behind a port of which there are several, as configured. */
final class Backends {

    private final AetherFlowConfiguration configuration;

    Backends(AetherFlowConfiguration configuration) {
        this.configuration = configuration;
    }

    ObjectStore objects() {
        return configuration.storage().equals("s3")
                ? Breaker.around(
                        ObjectStore.class,
                        new S3ObjectStore(aws(), configuration.aws().bucket()),
                        "object store")
                : new FileObjectStore(configuration.dataDirectory().objects(), "local");
    }

    /** Null where the database itself is the queue. */
    @Nullable
    RemoteQueue remoteQueue() {
        return configuration.queue().equals("sqs")
                ? Breaker.around(
                        RemoteQueue.class,
                        new SqsJobQueue(
                                aws(), new SqsQueueSettings(configuration.aws().queuePrefix(), true)),
                        "job queue")
                : null;
    }

    EventBus events(Database database) {
        return configuration.events().equals("kafka")
                ? Breaker.around(
                        EventBus.class, new KafkaEventBus(configuration.kafka().settings()), "event bus")
                : new PostgresEventBus(database);
    }

    RequestCounters counters(Database database) {
        return switch (configuration.limits().counters()) {
            case "redis" ->
                new StandInCounters(
                        Breaker.around(
                                RequestCounters.class,
                                new RedisRequestCounters(configuration.redis().settings()),
                                "counter store"),
                        new MemoryRequestCounters(Clock.systemUTC()),
                        new Slf4jJournal());
            case "memory" -> new MemoryRequestCounters(Clock.systemUTC());
            default -> new PostgresRequestCounters(database);
        };
    }

    Secrets secrets() {
        return configuration.secrets().equals("secretsmanager")
                ? new SecretsManagerSecrets(aws(), configuration.aws().secretPrefix())
                : new FileSecrets(configuration.dataDirectory());
    }

    AuditKeys auditKeys() {
        try (Secrets secrets = secrets()) {
            return AuditKeys.of(secrets);
        }
    }

    private AwsSettings aws() {
        AwsConfiguration aws = configuration.aws();
        return new AwsSettings(
                aws.region(),
                aws.sqsEndpoint(),
                aws.s3Endpoint(),
                aws.secretsEndpoint(),
                aws.accessKey(),
                aws.secretKey());
    }
}
