package io.aetherflow.aws.s3;

import static io.aetherflow.core.failure.FailureCode.TRANSIENT_IO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.aws.AwsSettings;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.servers.LocalS3;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class AvailabilityTest {

    private final LocalS3 s3 = LocalS3.inMemory();
    private final S3ObjectStore store = LocalStore.of(s3);

    @AfterEach
    void close() {
        store.close();
        s3.close();
    }

    private static void put(ObjectStore store, String key) throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(1);
            staged.commit(key);
        }
    }

    @Test
    void theBucketIsMadeAtFirstUse() throws IOException {
        try (S3Client client = LocalStore.client(LocalStore.settings(s3))) {
            assertThat(client.listBuckets().buckets()).isEmpty();
            put(store, "raw/first");
            assertThat(client.listBuckets().buckets())
                    .extracting(bucket -> bucket.name())
                    .containsExactly(LocalStore.BUCKET);
        }
        try (S3ObjectStore second = LocalStore.of(s3)) {
            assertThat(second.size("raw/first")).contains(1L);
        }
    }

    @Test
    void aBucketThatCannotBeMadeIsNamed() {
        AwsSettings settings = LocalStore.settings(s3);
        try (S3ObjectStore wrong = new S3ObjectStore(settings, "Not_A_Bucket")) {
            AetherException failure = catchThrowableOfType(AetherException.class, () -> wrong.size("raw/x"));
            assertThat(failure.code()).isEqualTo(TRANSIENT_IO);
            assertThat(failure).hasMessageContaining("Not_A_Bucket");
            assertThat(wrong.check().healthy()).isFalse();
        }
    }

    @Test
    void wrongKeysAreToldFromAnOutage() {
        AwsSettings settings = AwsSettings.in("us-east-1").withS3(s3.endpoint());
        try (S3ObjectStore stranger =
                new S3ObjectStore(settings.withKeys(s3.accessKey(), "wrong"), LocalStore.BUCKET)) {
            assertThat(stranger.check().healthy()).isFalse();
            assertThat(stranger.check().detail())
                    .contains("bucket " + LocalStore.BUCKET, s3.endpoint().toString(), "403", "SignatureDoesNotMatch");
            AetherException failure = catchThrowableOfType(AetherException.class, () -> put(stranger, "raw/x"));
            assertThat(failure.code()).isEqualTo(TRANSIENT_IO);
            assertThat(failure).hasMessageContaining("access was refused");
            assertThat(failure.failure().hint()).contains("keys");
        }
    }

    @Test
    void anOutageIsAFailureOfThePlatformAndPasses() throws IOException {
        put(store, "raw/x");
        s3.stop();
        List<Runnable> calls = List.of(
                () -> store.size("raw/x"),
                () -> store.open("raw/x", 0),
                () -> store.visit("raw", object -> {}),
                () -> store.delete("raw/x"),
                () -> store.deleteBelow("raw"),
                () -> store.sweep(Instant.now()));
        for (Runnable call : calls) {
            assertThat(catchThrowableOfType(AetherException.class, call::run).code())
                    .isEqualTo(TRANSIENT_IO);
        }
        assertThat(catchThrowableOfType(AetherException.class, () -> put(store, "raw/y"))
                        .code())
                .isEqualTo(TRANSIENT_IO);
        assertThat(store.check().healthy()).isFalse();
        s3.resume();
        assertThat(store.check().healthy()).isTrue();
        assertThat(store.size("raw/x")).contains(1L);
        put(store, "raw/y");
    }

    @Test
    void aClosedStoreIsNotHealthy() {
        store.close();
        assertThat(store.check().healthy()).isFalse();
    }

    @Test
    void theRoomIsNotKnown() {
        assertThat(store.free()).isEmpty();
    }
}
