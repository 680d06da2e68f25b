package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.failure.AetherException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ObjectStore} does. */
public abstract class ObjectStoreContract {

    @SuppressWarnings("NullAway.Init")
    private ObjectStore store;

    /** The store under test; it may hold anything, as the contract works with keys of its own. */
    protected abstract ObjectStore objectStore();

    @BeforeEach
    void openStore() {
        store = objectStore();
    }

    @AfterEach
    void closeStore() {
        store.close();
        store.close();
    }

    private static String key() {
        return "raw/d" + Examples.token() + "/" + Examples.id() + "/week 42 – ü (1).csv";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RawObject put(String key, byte[] content) throws IOException {
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(content);
            return staged.commit(key);
        }
    }

    private byte[] read(String key, long offset) throws IOException {
        try (InputStream in = store.open(key, offset).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anObjectReadsBackWithItsSizeAndHash() throws IOException {
        String key = key();
        byte[] content = bytes("a,b\n1,2\n");
        RawObject object = put(key, content);
        assertThat(object.key()).isEqualTo(key);
        assertThat(object.bucket()).isNotEmpty();
        assertThat(object.sizeBytes()).isEqualTo(content.length);
        assertThat(object.sha256()).isEqualTo(sha256(content));
        assertThat(store.size(key)).contains((long) content.length);
        assertThat(read(key, 0)).isEqualTo(content);
    }

    @Test
    void aFolderOfObjectsGoesAtOnce() throws IOException {
        String folder = "rejects/d" + Examples.token() + "/" + Examples.id();
        put(folder + "/one.ndjson", bytes("1"));
        put(folder + "/deep/two.ndjson", bytes("2"));
        put(folder + "x/three.ndjson", bytes("3"));

        store.deleteBelow(folder);
        store.deleteBelow(folder);

        assertThat(store.size(folder + "/one.ndjson")).isEmpty();
        assertThat(store.size(folder + "/deep/two.ndjson")).isEmpty();
        assertThat(store.size(folder + "x/three.ndjson")).contains(1L);
    }

    @Test
    void anEmptyObjectIsAnObject() throws IOException {
        String key = key();
        assertThat(put(key, new byte[0]).sha256()).isEqualTo(sha256(new byte[0]));
        assertThat(store.size(key)).contains(0L);
        assertThat(read(key, 0)).isEmpty();
    }

    @Test
    void aLargeObjectIsWrittenInPieces() throws IOException {
        String key = key();
        byte[] content = new byte[5 * 1024 * 1024 + 17];
        new Random(42).nextBytes(content);
        try (ObjectStore.Staged staged = store.stage()) {
            for (int from = 0; from < content.length; from += 8192) {
                staged.out().write(content, from, Math.min(8192, content.length - from));
            }
            staged.out().flush();
            assertThat(staged.commit(key).sha256()).isEqualTo(sha256(content));
        }
        assertThat(read(key, 0)).isEqualTo(content);
    }

    @Test
    void singleBytesAreCountedAndHashedToo() throws IOException {
        String key = key();
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write('x');
            staged.out().write(bytes("yz"));
            RawObject object = staged.commit(key);
            assertThat(object.sizeBytes()).isEqualTo(3);
            assertThat(object.sha256()).isEqualTo(sha256(bytes("xyz")));
        }
    }

    @Test
    void anObjectIsReadFromAnOffsetOn() throws IOException {
        String key = key();
        put(key, bytes("0123456789"));
        assertThat(read(key, 4)).isEqualTo(bytes("456789"));
        assertThat(read(key, 10)).isEmpty();
    }

    @Test
    void anUnknownKeyHasNothing() {
        String key = key();
        assertThat(store.open(key, 0)).isEmpty();
        assertThat(store.size(key)).isEmpty();
        store.delete(key);
    }

    @Test
    void nobodySeesAnObjectBeforeItIsCommitted() throws IOException {
        String key = key();
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(bytes("half"));
            staged.out().flush();
            assertThat(store.size(key)).isEmpty();
            assertThat(store.open(key, 0)).isEmpty();
            staged.commit(key);
            assertThat(store.size(key)).contains(4L);
        }
        assertThat(read(key, 0)).isEqualTo(bytes("half"));
    }

    @Test
    void anObjectThatIsGivenUpLeavesNoTrace() throws IOException {
        String key = key();
        ObjectStore.Staged staged = store.stage();
        staged.out().write(bytes("half"));
        staged.close();
        staged.close();
        assertThat(store.size(key)).isEmpty();
        put(key, bytes("whole"));
        assertThat(read(key, 0)).isEqualTo(bytes("whole"));
    }

    @Test
    void aTakenKeyIsRefusedAndTheFirstObjectStays() throws IOException {
        String key = key();
        put(key, bytes("first"));
        Expect.thrown(CONFLICT, () -> put(key, bytes("second")));
        assertThat(read(key, 0)).isEqualTo(bytes("first"));
    }

    @Test
    void ofManyWhoCommitOneKeyAtOnceOneDoes() throws Exception {
        String key = key();
        List<Boolean> won = Race.of(8, i -> commits(key, bytes("content of " + i)));
        assertThat(won).containsOnlyOnce(true);
        int winner = won.indexOf(true);
        assertThat(read(key, 0)).isEqualTo(bytes("content of " + winner));
    }

    private boolean commits(String key, byte[] content) {
        try {
            put(key, content);
            return true;
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(CONFLICT);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aKeyThatLeavesTheStoreIsRefused() {
        for (String key : List.of("../x.csv", "raw/../../x.csv", "/etc/x.csv", "raw/..", "..", "")) {
            Expect.thrown(INVALID_REQUEST, () -> put(key, bytes("x")));
        }
    }

    @Test
    void aDeletedObjectIsGoneAndItsNeighboursStay() throws IOException {
        String key = key();
        String neighbour = key.replace("42", "43");
        put(key, bytes("x"));
        put(neighbour, bytes("y"));
        store.delete(key);
        store.delete(key);
        assertThat(store.size(key)).isEmpty();
        assertThat(store.open(key, 0)).isEmpty();
        assertThat(read(neighbour, 0)).isEqualTo(bytes("y"));
        put(key, bytes("again"));
        assertThat(read(key, 0)).isEqualTo(bytes("again"));
    }

    @Test
    void aStoreThatWorksIsHealthy() {
        assertThat(store.check().healthy()).isTrue();
        assertThat(store.check().detail()).isNotEmpty();
    }

    @Test
    void aFolderShowsItsObjectsAndNoOthers() throws IOException {
        String folder = "raw/d" + Examples.token() + "/" + Examples.id();
        put(folder + "/one.csv", bytes("1"));
        put(folder + "/deep/two – ü.csv", bytes("22"));
        put(folder + "x/three.csv", bytes("3"));
        Map<String, Long> seen = new HashMap<>();
        Instant past = Instant.now().minus(Duration.ofHours(1));
        store.visit(folder, object -> {
            assertThat(object.modifiedAt()).isBetween(past, past.plus(Duration.ofHours(2)));
            seen.put(object.key(), object.sizeBytes());
        });
        assertThat(seen).isEqualTo(Map.of(folder + "/one.csv", 1L, folder + "/deep/two – ü.csv", 2L));
    }

    @Test
    void aFolderOfNothingShowsNothing() {
        store.visit("raw/d" + Examples.token(), object -> fail("There is none: " + object));
    }

    @Test
    void whoIsShownAnObjectMayDeleteIt() throws IOException {
        String folder = "raw/d" + Examples.token();
        for (int i = 0; i < 5; i++) {
            put(folder + "/" + i + "/file.csv", bytes("x"));
        }
        store.visit(folder, object -> store.delete(object.key()));
        store.visit(folder, object -> fail("It was deleted: " + object));
    }

    @Test
    void sweepingLeavesWhatIsCommittedAndWhatIsBeingWritten() throws IOException {
        String key = key();
        put(key, bytes("whole"));
        try (ObjectStore.Staged staged = store.stage()) {
            staged.out().write(new byte[6 * 1024 * 1024]);
            store.sweep(Instant.now().minus(Duration.ofHours(24)));
            staged.commit(key + ".2");
        }
        assertThat(read(key, 0)).isEqualTo(bytes("whole"));
        assertThat(store.size(key + ".2")).contains(6L * 1024 * 1024);
    }

    @Test
    void aStoreWithAnEndKnowsItsRoom() {
        store.free().ifPresent(free -> assertThat(free).isNotNegative());
    }
}
