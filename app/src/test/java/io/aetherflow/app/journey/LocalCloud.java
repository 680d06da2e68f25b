package io.aetherflow.app.journey;

import io.aetherflow.servers.LocalS3;
import io.aetherflow.servers.LocalSqs;
import java.util.Map;

/** Servers that speak SQS and S3, and the configuration that points a platform at them. */
public final class LocalCloud implements AutoCloseable {

    private final LocalSqs sqs = LocalSqs.start();
    private final LocalS3 s3 = LocalS3.inMemory();

    public LocalSqs sqs() {
        return sqs;
    }

    public LocalS3 s3() {
        return s3;
    }

    /** For a platform in this process. */
    public Map<String, String> settings() {
        return Map.of(
                "queue", "sqs",
                "storage", "s3",
                "aws.region", "us-east-1",
                "aws.sqsEndpoint", sqs.endpoint().toString(),
                "aws.s3Endpoint", s3.endpoint().toString(),
                "aws.accessKey", s3.accessKey(),
                "aws.secretKey", s3.secretKey());
    }

    /** For a process of its own. */
    public Map<String, String> environment() {
        return Map.of(
                "AETHERFLOW_QUEUE", "sqs",
                "AETHERFLOW_STORAGE", "s3",
                "AETHERFLOW_AWS_REGION", "us-east-1",
                "AETHERFLOW_SQS_ENDPOINT", sqs.endpoint().toString(),
                "AETHERFLOW_S3_ENDPOINT", s3.endpoint().toString(),
                "AETHERFLOW_AWS_ACCESS_KEY", s3.accessKey(),
                "AETHERFLOW_AWS_SECRET_KEY", s3.secretKey());
    }

    @Override
    public void close() {
        sqs.close();
        s3.close();
    }
}
