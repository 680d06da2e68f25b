package io.aetherflow.aws.s3;

import static io.aetherflow.core.failure.FailureCode.TRANSIENT_IO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.servers.LocalS3;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections break on the way: what is read is the object all the same, or a failure, never less or something else. */
class ReadingTest {

    private static final int SIZE = 30 << 20;

    private static LocalS3 s3;
    private final CutAnswers cuts = new CutAnswers();
    private final Calls calls = new Calls();
    private final S3ObjectStore store = LocalStore.watched(LocalStore.settings(s3), cuts, calls);
    private final String key = "raw/" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        s3 = LocalS3.inMemory();
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private byte[] put(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(content);
            staged.commit(key);
        }
        return content;
    }

    private InputStream open(long offset) {
        return store.open(key, offset).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConnectionThatBreaksIsReplacedWhereItBroke(boolean quietly) throws IOException {
        byte[] content = put(10_000);
        cuts.after(1_999, quietly);
        try (InputStream in = open(7)) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 7, content.length));
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(calls.of("GetObject"))
                .extracting(call -> call.header("Range").orElse(""))
                .containsExactly("bytes=7-", "bytes=2006-", "bytes=4005-", "bytes=6004-", "bytes=8003-");
    }

    @Test
    void aServerThatRestartsInBetweenIsReadOn() throws IOException {
        byte[] content = put(SIZE);
        try (InputStream in = open(0)) {
            byte[] head = in.readNBytes(1_000);
            s3.stop();
            s3.resume();
            byte[] rest = in.readAllBytes();
            assertThat(head).isEqualTo(Arrays.copyOf(content, 1_000));
            assertThat(rest).isEqualTo(Arrays.copyOfRange(content, 1_000, SIZE));
        }
        assertThat(calls.of("GetObject")).hasSizeGreaterThan(1);
    }

    @Test
    void aStoreThatStaysAwayIsAFailureOfThePlatform() throws IOException {
        put(SIZE);
        try (InputStream in = open(0)) {
            in.readNBytes(1_000);
            s3.stop();
            assertFails(in);
        } finally {
            s3.resume();
        }
    }

    @Test
    void aConnectionThatNeverBringsAByteIsGivenUp() throws IOException {
        put(100);
        cuts.after(0, true);
        try (InputStream in = open(0)) {
            assertFails(in);
        }
        assertThat(calls.of("GetObject")).hasSize(6);
    }

    @Test
    void anObjectThatIsWrittenAnewInBetweenIsNotReadOn() throws IOException {
        put(10_000);
        cuts.after(5_000, false);
        try (InputStream in = open(0)) {
            in.readNBytes(5_000);
            store.delete(key);
            put(10_001);
            assertFails(in);
        }
    }

    @Test
    void anObjectThatIsDeletedInBetweenIsNotReadOn() throws IOException {
        put(10_000);
        cuts.after(5_000, false);
        try (InputStream in = open(0)) {
            in.readNBytes(5_000);
            store.delete(key);
            assertFails(in);
        }
    }

    private void assertFails(InputStream in) {
        AetherException failure = catchThrowableOfType(AetherException.class, in::readAllBytes);
        assertThat(failure.code()).isEqualTo(TRANSIENT_IO);
        assertThat(failure).hasMessageContaining(key);
    }

    @Test
    void bytesAreReadOneByOneAndPastTheEnd() throws IOException {
        byte[] content = put(3);
        try (InputStream in = open(0)) {
            for (byte expected : content) {
                assertThat((byte) in.read()).isEqualTo(expected);
            }
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[0])).isZero();
        }
        assertThat(open(3).read()).isEqualTo(-1);
        assertThat(open(1L << 40).read()).isEqualTo(-1);
    }

    @Test
    void aStreamThatIsClosedEarlyTakesNoConnectionWithIt() throws IOException {
        put(2 << 20);
        for (int i = 0; i < 220; i++) {
            InputStream in = open(0);
            assertThat(in.read()).isNotNegative();
            in.close();
            in.close();
        }
        assertThat(store.size(key)).contains(2L << 20);
    }
}
