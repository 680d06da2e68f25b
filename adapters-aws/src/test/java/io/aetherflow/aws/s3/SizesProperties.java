package io.aetherflow.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.servers.LocalS3;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class SizesProperties {

    private static LocalS3 s3;
    private static S3ObjectStore store;

    @BeforeContainer
    static void start() {
        s3 = LocalS3.inMemory();
        store = LocalStore.watched(LocalStore.settings(s3));
    }

    @AfterContainer
    static void stop() {
        store.close();
        s3.close();
    }

    @Property(tries = 12, seed = "20261121")
    void anySizeAroundTheEndsOfPartsComesBackWhole(
            @ForAll("sizes") int size, @ForAll @IntRange(min = 1_000, max = 3_000_000) int step) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        String key = "raw/" + size + "/" + step;
        try (ObjectStore.Staged staged = store.stage()) {
            for (int from = 0; from < size; from += step) {
                staged.out().write(content, from, Math.min(step, size - from));
            }
            String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(content));
            assertThat(staged.commit(key)).isEqualTo(new RawObject(LocalStore.BUCKET, key, size, sha256));
        }
        int offset = Math.min(size, step);
        try (InputStream in = store.open(key, offset).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, offset, size));
        }
        store.delete(key);
    }

    /** Nothing, one part, two and three, and a byte less and more. */
    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(parts ->
                        Arbitraries.integers().between(-2, 2).map(more -> Math.max(0, parts * LocalStore.PART + more)));
    }
}
