package io.aetherflow.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the services are and who asks.
 *
 * @param region such as {@code eu-west-1}
 * @param sqsEndpoint another SQS than AWS's own in the region, or null
 * @param s3Endpoint another S3 than AWS's own in the region, or null; its buckets are addressed by path
 * @param secretsEndpoint another Secrets Manager than AWS's own in the region, or null
 * @param accessKey null, with {@code secretKey}, where the SDK looks for credentials itself: environment, profile, task role
 */
public record AwsSettings(
        String region,
        @Nullable URI sqsEndpoint,
        @Nullable URI s3Endpoint,
        @Nullable URI secretsEndpoint,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    public AwsSettings {
        if (region.isBlank()) {
            throw new IllegalArgumentException("The AWS region is missing: give one, such as eu-west-1.");
        }
        if ((accessKey == null) != (secretKey == null)) {
            throw new IllegalArgumentException(
                    "The AWS access key and its secret key belong together: give both, or neither.");
        }
    }

    /** AWS itself, with the credentials that the SDK finds. */
    public static AwsSettings in(String region) {
        return new AwsSettings(region, null, null, null, null, null);
    }

    public AwsSettings withKeys(String access, String secret) {
        return new AwsSettings(region, sqsEndpoint, s3Endpoint, secretsEndpoint, access, secret);
    }

    public AwsSettings withSqs(URI endpoint) {
        return new AwsSettings(region, endpoint, s3Endpoint, secretsEndpoint, accessKey, secretKey);
    }

    public AwsSettings withS3(URI endpoint) {
        return new AwsSettings(region, sqsEndpoint, endpoint, secretsEndpoint, accessKey, secretKey);
    }

    public AwsSettings withSecrets(URI endpoint) {
        return new AwsSettings(region, sqsEndpoint, s3Endpoint, endpoint, accessKey, secretKey);
    }

    /** Without the secret key: settings end up in logs. */
    @Override
    public String toString() {
        return "AwsSettings[region=" + region + ", sqs=" + sqsEndpoint + ", s3=" + s3Endpoint + ", secrets="
                + secretsEndpoint + ", accessKey=" + accessKey + "]";
    }
}
