package io.aetherflow.aws.s3;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.STORAGE_FULL;
import static io.aetherflow.core.failure.FailureCode.TRANSIENT_IO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.servers.LocalS3;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

class WriteOnceTest {

    private static final int SMALL = 100;
    private static final int LARGE = LocalStore.PART + 1;

    private static LocalS3 s3;
    private final Calls calls = new Calls();
    private final S3ObjectStore store = LocalStore.watched(LocalStore.settings(s3), calls);
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
    void nothingStaysStaged() {
        store.close();
        try (S3Client client = LocalStore.client(LocalStore.settings(s3))) {
            assertThat(client.listMultipartUploads(r -> r.bucket(LocalStore.BUCKET))
                            .uploads())
                    .isEmpty();
            assertThat(client.listObjectsV2(r -> r.bucket(LocalStore.BUCKET).prefix(Bucket.STAGING))
                            .contents())
                    .isEmpty();
        }
    }

    private void put(byte first, int size) throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(content(first, size));
            staged.commit(key);
        }
    }

    private static byte[] content(byte first, int size) {
        byte[] content = new byte[size];
        content[0] = first;
        return content;
    }

    private FailureCode refusal(byte first, int size) {
        return catchThrowableOfType(AetherException.class, () -> put(first, size))
                .code();
    }

    private byte[] stored() throws IOException {
        try (InputStream in = store.open(key, 0).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void ofManyWhoCommitOneKeyAtOnceOneDoes(int size) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> tries = IntStream.range(0, 6)
                    .mapToObj(i -> writers.submit(() -> wins((byte) i, size)))
                    .toList();
            int winner = -1;
            for (int i = 0; i < tries.size(); i++) {
                if (tries.get(i).get()) {
                    assertThat(winner).as("the only winner").isEqualTo(-1);
                    winner = i;
                }
            }
            assertThat(stored()).isEqualTo(content((byte) winner, size));
        } finally {
            writers.shutdownNow();
        }
    }

    private boolean wins(byte first, int size) throws IOException {
        try {
            put(first, size);
            return true;
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(CONFLICT);
            return false;
        }
    }

    @Test
    void theWinnerWhoseAnswerWasLostKnowsItsOwnPut() throws IOException {
        calls.answer("PutObject", 503, 1);
        put((byte) 1, SMALL);
        assertThat(calls.of("PutObject")).hasSize(2);
        assertThat(stored()).isEqualTo(content((byte) 1, SMALL));
        assertThat(refusal((byte) 2, SMALL)).isEqualTo(CONFLICT);
    }

    @Test
    void theWinnerWhoseAnswerWasLostKnowsItsOwnCopy() throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(content((byte) 1, LARGE));
            calls.answer("CompleteMultipartUpload", 503, 2);
            staged.commit(key);
        }
        assertThat(stored()).isEqualTo(content((byte) 1, LARGE));
        assertThat(refusal((byte) 2, LARGE)).isEqualTo(CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void aWriterThatS3AsksToBeginAnewDoes(int size) throws IOException {
        calls.answer(size == SMALL ? "PutObject" : "UploadPartCopy", 409, 1);
        put((byte) 1, size);
        assertThat(stored()).isEqualTo(content((byte) 1, size));
    }

    @Test
    void aRefusedCommitCanTakeAnotherKey() throws IOException {
        for (int size : new int[] {SMALL, LARGE}) {
            String taken = key + size;
            try (ObjectStore.Staged staged = store.stage()) {
                staged.commit(taken);
            }
            try (ObjectStore.Staged staged = store.stage()) {
                staged.out().write(content((byte) 1, size));
                assertThat(catchThrowableOfType(AetherException.class, () -> staged.commit(taken))
                                .code())
                        .isEqualTo(CONFLICT);
                staged.commit(taken + ".2");
            }
            assertThat(store.size(taken + ".2")).contains((long) size);
        }
    }

    @Test
    void aCommitThatFailedForNowCanBeTriedAgain() throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(content((byte) 1, SMALL));
            calls.answer("PutObject", 500, 3);
            assertThat(catchThrowableOfType(AetherException.class, () -> staged.commit(key))
                            .code())
                    .isEqualTo(TRANSIENT_IO);
            staged.commit(key);
        }
        assertThat(stored()).isEqualTo(content((byte) 1, SMALL));
    }

    @Test
    void aFullStoreHasItsOwnCode() {
        calls.answer("UploadPart", 507, 3);
        assertThat(refusal((byte) 1, LARGE)).isEqualTo(STORAGE_FULL);
    }

    @Test
    void nothingIsWrittenToWhatIsSealed() throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.commit(key);
            assertThat(catchThrowableOfType(
                            IOException.class, () -> staged.out().write(1)))
                    .hasMessageContaining("sealed");
        }
    }

    /** S3 refuses bytes that do not have the sum they came with. */
    @Test
    void everyByteTravelsWithASumAndEveryKeyIsTakenOnCondition() throws IOException {
        put((byte) 1, SMALL);
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(content((byte) 1, LARGE));
            staged.commit(key + ".2");
        }
        assertThat(calls.of("PutObject")).hasSize(1);
        assertThat(calls.of("UploadPart")).hasSize(2);
        for (String operation : Arrays.asList("PutObject", "UploadPart")) {
            assertThat(calls.of(operation))
                    .allSatisfy(call ->
                            assertThat(call.header("x-amz-checksum-sha256")).isPresent());
        }
        assertThat(calls.of("PutObject").get(0).header("If-None-Match")).contains("*");
        assertThat(calls.of("CompleteMultipartUpload"))
                .extracting(call -> call.header("If-None-Match").orElse(""))
                .containsExactly("", "*");
    }
}
