package io.aetherflow.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.servers.LocalS3;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other local S3, on a disk: objects small and large survive its restart. */
class S3ObjectStoreFolderTest {

    @Test
    void objectsOutliveTheServer(@TempDir Path folder) throws IOException {
        byte[] large = new byte[2 * LocalStore.PART + 3];
        new Random(7).nextBytes(large);
        try (LocalS3 s3 = LocalS3.in(folder);
                ObjectStore store = LocalStore.watched(LocalStore.settings(s3))) {
            put(store, "raw/small.csv", new byte[] {1, 2, 3});
            RawObject object = put(store, "raw/ü/large.csv", large);
            assertThat(object.sizeBytes()).isEqualTo(large.length);
            s3.stop();
            s3.resume();
        }
        try (LocalS3 s3 = LocalS3.in(folder);
                ObjectStore store = LocalStore.watched(LocalStore.settings(s3))) {
            assertThat(read(store, "raw/small.csv")).containsExactly(1, 2, 3);
            assertThat(read(store, "raw/ü/large.csv")).isEqualTo(large);
            store.deleteBelow("raw");
            store.visit("raw", object -> assertThat(object).isNull());
        }
    }

    private static RawObject put(ObjectStore store, String key, byte[] content) throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(content);
            return staged.commit(key);
        }
    }

    private static byte[] read(ObjectStore store, String key) throws IOException {
        try (InputStream in = store.open(key, 0).orElseThrow()) {
            return in.readAllBytes();
        }
    }
}
