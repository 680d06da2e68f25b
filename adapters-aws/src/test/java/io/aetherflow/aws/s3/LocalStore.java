package io.aetherflow.aws.s3;

import io.aetherflow.aws.AwsSettings;
import io.aetherflow.aws.Lazy;
import io.aetherflow.servers.LocalS3;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Stores of a local S3. */
final class LocalStore {

    static final String BUCKET = "aetherflow";
    /** The least that S3 takes. */
    static final int PART = 5 << 20;

    private LocalStore() {}

    static AwsSettings settings(LocalS3 s3) {
        return settings(s3, s3.endpoint());
    }

    static AwsSettings settings(LocalS3 s3, URI endpoint) {
        return AwsSettings.in("us-east-1").withS3(endpoint).withKeys(s3.accessKey(), s3.secretKey());
    }

    static S3ObjectStore of(LocalS3 s3) {
        return new S3ObjectStore(settings(s3), BUCKET);
    }

    /** With small parts, and interceptors that see or change what goes over the line. */
    static S3ObjectStore watched(AwsSettings settings, ExecutionInterceptor... watchers) {
        return new S3ObjectStore(settings, BUCKET, new Lazy<>(() -> client(settings, watchers)), PART);
    }

    static S3Client client(AwsSettings settings, ExecutionInterceptor... watchers) {
        S3ClientBuilder builder = S3ObjectStore.client(settings);
        builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .executionInterceptors(List.of(watchers))
                .build());
        return builder.build();
    }
}
