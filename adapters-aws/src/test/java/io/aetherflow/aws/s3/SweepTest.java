package io.aetherflow.aws.s3;

import static io.aetherflow.core.failure.FailureCode.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.servers.LocalS3;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class SweepTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final LocalS3 s3 = LocalS3.inMemory();
    private final S3ObjectStore store = LocalStore.watched(LocalStore.settings(s3));
    private final S3Client client = LocalStore.client(LocalStore.settings(s3));

    @AfterEach
    void close() {
        store.close();
        client.close();
        s3.close();
    }

    /** Two that never came to their end, of which one was being copied, and one that was not removed after it. */
    private void die() throws IOException {
        store.stage().out().write(new byte[LocalStore.PART + 1]);
        client.createMultipartUpload(r -> r.bucket(LocalStore.BUCKET).key("raw/copied"));
        client.putObject(r -> r.bucket(LocalStore.BUCKET).key(Bucket.STAGING + "left"), RequestBody.fromString("left"));
    }

    @Test
    void whatTheDeadLeftIsRemovedOnceItIsOld() throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(1);
            staged.commit("raw/whole");
        }
        die();
        assertThat(store.sweep(Instant.now().minus(HOUR))).isZero();
        assertThat(store.sweep(Instant.now().plus(HOUR))).isEqualTo(3);
        assertThat(store.sweep(Instant.now().plus(HOUR))).isZero();
        assertThat(client.listMultipartUploads(r -> r.bucket(LocalStore.BUCKET)).uploads())
                .isEmpty();
        assertThat(client.listObjectsV2(r -> r.bucket(LocalStore.BUCKET)).contents())
                .extracting(object -> object.key())
                .containsExactly("raw/whole");
    }

    @Test
    void whatIsStagedIsNoObjectOfTheStore() throws IOException {
        die();
        store.visit("raw", object -> assertThat(object).isNull());
        List<Runnable> calls = List.of(
                () -> store.visit(".staging", object -> {}),
                () -> store.open(".staging/left", 0),
                () -> store.size(".staging/left"),
                () -> store.delete(".staging/left"),
                () -> store.deleteBelow(".staging"));
        for (Runnable call : calls) {
            assertThat(catchThrowableOfType(AetherException.class, call::run).code())
                    .isEqualTo(INVALID_REQUEST);
        }
    }

    @Test
    void moreThanAPageOfObjectsGoes() {
        store.check();
        for (int i = 0; i < 1_003; i++) {
            String key = "raw/many/" + i;
            client.putObject(r -> r.bucket(LocalStore.BUCKET).key(key), RequestBody.empty());
        }
        store.deleteBelow("raw/many");
        assertThat(client.listObjectsV2(r -> r.bucket(LocalStore.BUCKET)).contents())
                .isEmpty();
    }
}
