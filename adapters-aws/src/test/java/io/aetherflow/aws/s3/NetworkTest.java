package io.aetherflow.aws.s3;

import static io.aetherflow.core.failure.FailureCode.TRANSIENT_IO;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.servers.FaultProxy;
import io.aetherflow.servers.Faults;
import io.aetherflow.servers.LocalS3;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over a network that resets connections. */
class NetworkTest {

    private static final int SIZE = 3 * LocalStore.PART + 17;
    private static final byte[] CONTENT = new byte[SIZE];

    private static LocalS3 s3;
    private final FaultProxy network =
            FaultProxy.to(s3.endpoint().getHost(), s3.endpoint().getPort(), 42);
    private final S3ObjectStore direct = LocalStore.watched(LocalStore.settings(s3));
    private final S3ObjectStore store =
            LocalStore.watched(LocalStore.settings(s3, URI.create("http://127.0.0.1:" + network.port())));

    @BeforeAll
    static void start() {
        s3 = LocalS3.inMemory();
        new Random(7).nextBytes(CONTENT);
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @AfterEach
    void close() {
        store.close();
        direct.close();
        network.close();
    }

    private static void put(ObjectStore store, String key) throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(CONTENT);
            staged.commit(key);
        }
    }

    private static byte[] read(ObjectStore store, String key) throws IOException {
        try (InputStream in = store.open(key, 0).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    @Test
    void aFileIsReadWholeOverConnectionsThatAreReset() throws IOException {
        put(direct, "raw/read");
        try (InputStream in = store.open("raw/read", 0).orElseThrow()) {
            byte[] head = in.readNBytes(1_000);
            network.cut();
            network.inject(Faults.NONE.withChunkResets(0.005));
            assertThat(head).isEqualTo(Arrays.copyOf(CONTENT, 1_000));
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 1_000, SIZE));
        }
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        network.inject(Faults.NONE.withChunkResets(0.002));
        for (int i = 0; i < 4; i++) {
            String key = "raw/written/" + i;
            try {
                put(store, key);
                assertThat(read(direct, key)).isEqualTo(CONTENT);
            } catch (AetherException e) {
                assertThat(e.code()).isEqualTo(TRANSIENT_IO);
                assertThat(direct.size(key))
                        .satisfiesAnyOf(
                                size -> assertThat(size).isEmpty(),
                                size -> assertThat(size).contains((long) SIZE));
            }
        }
    }

    @Test
    void aConnectionThatDiesWhileNothingIsAskedIsNotNoticed() throws IOException {
        put(store, "raw/idle");
        network.cut();
        assertThat(store.size("raw/idle")).contains((long) SIZE);
        network.cut();
        assertThat(read(store, "raw/idle")).isEqualTo(CONTENT);
    }
}
