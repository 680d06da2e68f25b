package io.aetherflow.files;

import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileObjectStoreTest {

    private static final String KEY = "raw/sales/1/orders.csv";

    @TempDir
    Path parent;

    private Path root;
    private FileObjectStore store;

    @BeforeEach
    void create() {
        root = parent.resolve("store");
        store = new FileObjectStore(root, "local");
    }

    @Test
    void touchesNothingBeforeItIsUsed() {
        assertThat(root).doesNotExist();
        assertThat(store.size(KEY)).isEmpty();
        assertThat(store.open(KEY, 0)).isEmpty();
        store.delete(KEY);
        store.close();
        assertThat(root).doesNotExist();
    }

    @Test
    void keepsWhatWasCommittedUnderItsKey() throws IOException {
        RawObject stored = put(KEY, "hello");
        assertThat(stored)
                .isEqualTo(new RawObject(
                        "local", KEY, 5, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"));
        assertThat(root.resolve(KEY)).hasContent("hello");
        assertThat(store.size(KEY)).contains(5L);
        assertThat(read(KEY, 0)).isEqualTo("hello");
        assertThat(read(KEY, 2)).isEqualTo("llo");
        assertThat(read(KEY, 5)).isEmpty();
        assertThat(read(KEY, 50)).isEmpty();
        assertThat(staged()).isEmpty();
    }

    @Test
    void showsNothingBeforeTheCommitAndLeavesNoTraceWithout() throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write('x');
            staged.out().flush();
            assertThat(staged()).hasSize(1);
            assertThat(store.size(KEY)).isEmpty();
        }
        assertThat(staged()).isEmpty();
    }

    @Test
    void writesOnceAndLetsTheLoserTryAnotherKey() throws IOException {
        put(KEY, "first");
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write('2');
            assertThat(refusal(() -> staged.commit(KEY)).code()).isEqualTo(FailureCode.CONFLICT);
            assertThat(staged.commit(KEY + ".2").sizeBytes()).isEqualTo(1);
        }
        assertThat(read(KEY, 0)).isEqualTo("first");
        assertThat(read(KEY + ".2", 0)).isEqualTo("2");
    }

    @Test
    void aKeyCannotBeBothAnObjectAndAFolder() {
        put("raw/a", "x");
        assertThat(refusal(() -> put("raw/a/b", "x")).code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(refusal(() -> put("raw/a/b/c", "x")).code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(refusal(() -> put("raw", "x")).code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(store.size("raw")).isEmpty();
        assertThat(store.size("raw/a/b")).isEmpty();
        assertThat(store.open("raw/a/b/c", 0)).isEmpty();
        store.delete("raw/a/b");
        store.delete("raw");
        assertThat(store.size("raw/a")).contains(1L);
    }

    @Test
    void ofManyCommitsUnderOneKeyOneWins() throws Exception {
        int writers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> outcomes = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                outcomes.add(threads.submit(committing("writer " + i, start)));
            }
            start.countDown();
            int won = 0;
            for (Future<Boolean> outcome : outcomes) {
                won += outcome.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(read(KEY, 0)).startsWith("writer ");
            assertThat(staged()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Boolean> committing(String text, CountDownLatch start) {
        return () -> {
            start.await();
            try {
                put(KEY, text);
                return true;
            } catch (AetherException e) {
                assertThat(e.code()).isEqualTo(FailureCode.CONFLICT);
                return false;
            }
        };
    }

    @Test
    void aCommitSurvivesDeletesThatPruneItsFolder() throws Exception {
        together(() -> putAndDelete(store), () -> putAndDelete(store));
        assertThat(root.resolve("raw")).doesNotExist();
    }

    @Test
    void aCommitSurvivesDeletesOfAnotherProcess() throws Exception {
        ObjectStore another = new FileObjectStore(root, "local");
        together(() -> putAndDelete(store), () -> putAndDelete(another));
        assertThat(root.resolve("raw")).doesNotExist();
    }

    @Test
    void whatIsDeletedBelowMayGrowAndGoMeanwhile() throws Exception {
        ObjectStore another = new FileObjectStore(root, "local");
        AtomicBoolean done = new AtomicBoolean();
        Callable<Boolean> puts = () -> {
            try {
                return putAndDelete(store);
            } finally {
                done.set(true);
            }
        };
        Callable<Boolean> deletes = () -> {
            while (!done.get()) {
                another.deleteBelow("raw/shared");
            }
            return true;
        };
        together(puts, deletes);
        assertThat(root.resolve("raw")).doesNotExist();
    }

    private static boolean putAndDelete(ObjectStore store) {
        for (int i = 0; i < 200; i++) {
            String key = "raw/shared/" + Thread.currentThread().getId() + "-" + i;
            put(store, key, "x");
            store.delete(key);
        }
        return true;
    }

    private static void together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> done : threads.invokeAll(List.of(one, other))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void deletesAnObjectAndTheFoldersItLeavesEmpty() {
        put(KEY, "x");
        put("raw/sales/2/orders.csv", "y");
        store.delete(KEY);
        store.delete(KEY);
        assertThat(store.size(KEY)).isEmpty();
        assertThat(root.resolve("raw/sales/1")).doesNotExist();
        assertThat(root.resolve("raw/sales/2/orders.csv")).exists();
        store.delete("raw/sales/2/orders.csv");
        assertThat(root.resolve("raw")).doesNotExist();
        assertThat(root).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/passwd", "a//b", "", ".", ".staging/x", "a\\b", "a\nb"})
    void refusesKeysThatLeaveTheStore(String key) {
        assertThat(refusal(() -> put(key, "x")).code()).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(refusal(() -> store.open(key, 0)).code()).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(refusal(() -> store.size(key)).code()).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(refusal(() -> store.delete(key)).code()).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(parent.resolve("x")).doesNotExist();
    }

    @Test
    void sweepsWhatWasLeftBehindBeforeAMoment() throws IOException {
        Path old = leftBehind("old", Duration.ofHours(25));
        Path young = leftBehind("young", Duration.ofHours(23));
        assertThat(store.sweep(Instant.now().minus(Duration.ofHours(24)))).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private Path leftBehind(String name, Duration age) throws IOException {
        Path file = Files.createDirectories(root.resolve(".staging")).resolve(name);
        Files.writeString(file, "x");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void saysWhetherItWorks() throws IOException {
        assertThat(store.check().healthy()).isTrue();
        assertThat(store.check().detail()).contains(root.toString()).contains("MB free");
        assertThat(store.check().shown()).matches("\\d+ MB free");
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).extracting(Path::getFileName).containsExactly(Path.of(".staging"));
        }
        assertThat(new FileObjectStore(root, "local", Long.MAX_VALUE).check().detail())
                .endsWith("too little");
    }

    @Test
    void aRootThatIsNoFolderIsUnhealthyAndTransient() throws IOException {
        Files.writeString(root, "a file");
        assertThat(store.check().healthy()).isFalse();
        assertThat(refusal(() -> store.stage()).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(refusal(() -> store.sweep(Instant.now())).code()).isEqualTo(FailureCode.TRANSIENT_IO);
    }

    @Test
    void takesNoBytesOnceClosed() throws IOException {
        ObjectStore.Staged staged = store.stage();
        OutputStream out = staged.out();
        out.write('x');
        staged.close();
        staged.close();
        assertThat(refusal(() -> staged.commit(KEY)).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(store.size(KEY)).isEmpty();
    }

    private RawObject put(String key, String text) {
        return put(store, key, text);
    }

    private static RawObject put(ObjectStore store, String key, String text) {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(text.getBytes(StandardCharsets.UTF_8));
            return staged.commit(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String key, long offset) throws IOException {
        try (InputStream in = store.open(key, offset).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> staged() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".staging"))) {
            return files.toList();
        }
    }
}
