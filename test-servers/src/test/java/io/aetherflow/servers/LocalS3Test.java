package io.aetherflow.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

class LocalS3Test {

    private static final String BUCKET = "bucket";

    @Test
    void aTakenKeyIsNotWrittenAgain() {
        try (LocalS3 s3 = LocalS3.inMemory();
                S3Client client = client(s3, s3.secretKey())) {
            client.createBucket(b -> b.bucket(BUCKET));
            putOnce(client, "key", "first");

            S3Exception refused = catchThrowableOfType(S3Exception.class, () -> putOnce(client, "key", "second"));

            assertThat(refused.statusCode()).isEqualTo(412);
            assertThat(text(client, "key")).isEqualTo("first");
        }
    }

    @Test
    void anUploadInPartsRefusesATakenKey() {
        try (LocalS3 s3 = LocalS3.inMemory();
                S3Client client = client(s3, s3.secretKey())) {
            client.createBucket(b -> b.bucket(BUCKET));

            uploadInOnePart(client, "key", "first");
            S3Exception refused =
                    catchThrowableOfType(S3Exception.class, () -> uploadInOnePart(client, "key", "second"));

            assertThat(refused.statusCode()).isEqualTo(412);
            assertThat(text(client, "key")).isEqualTo("first");
        }
    }

    @Test
    void aWrongSignatureIsForbidden() {
        try (LocalS3 s3 = LocalS3.inMemory();
                S3Client stranger = client(s3, "another-secret")) {
            S3Exception refused =
                    catchThrowableOfType(S3Exception.class, () -> stranger.createBucket(b -> b.bucket(BUCKET)));

            assertThat(refused.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anOutageKeepsTheObjects(@TempDir Path folder) {
        try (LocalS3 s3 = LocalS3.in(folder);
                S3Client client = client(s3, s3.secretKey())) {
            client.createBucket(b -> b.bucket(BUCKET));
            putOnce(client, "folder/key", "kept");
            assertThat(folder.resolve(BUCKET).resolve("folder/key")).hasContent("kept");

            s3.stop();
            assertThatThrownBy(() -> text(client, "folder/key")).isInstanceOf(SdkException.class);
            s3.resume();

            assertThat(text(client, "folder/key")).isEqualTo("kept");
        }
    }

    private static void putOnce(S3Client client, String key, String text) {
        client.putObject(p -> p.bucket(BUCKET).key(key).ifNoneMatch("*"), RequestBody.fromString(text));
    }

    private static void uploadInOnePart(S3Client client, String key, String text) {
        String upload =
                client.createMultipartUpload(u -> u.bucket(BUCKET).key(key)).uploadId();
        String tag = client.uploadPart(
                        p -> p.bucket(BUCKET).key(key).uploadId(upload).partNumber(1), RequestBody.fromString(text))
                .eTag();
        CompletedPart part = CompletedPart.builder().partNumber(1).eTag(tag).build();
        client.completeMultipartUpload(
                c -> c.bucket(BUCKET).key(key).uploadId(upload).ifNoneMatch("*").multipartUpload(m -> m.parts(part)));
    }

    private static String text(S3Client client, String key) {
        return client.getObjectAsBytes(g -> g.bucket(BUCKET).key(key)).asUtf8String();
    }

    private static S3Client client(LocalS3 s3, String secret) {
        return S3Client.builder()
                .endpointOverride(s3.endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), secret)))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
