package io.aetherflow.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.memory.MemoryObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectCacheTest {

    @TempDir
    Path folder;

    private final MemoryObjectStore store = new MemoryObjectStore();
    private Workspace workspace;

    @BeforeEach
    void objects() throws IOException {
        workspace = new Workspace(folder);
        for (String key : new String[] {"a", "b", "c"}) {
            try (ObjectStore.Staged staged = store.stage()) {
                staged.out().write(new byte[100]);
                staged.commit(key);
            }
        }
    }

    @AfterEach
    void close() {
        workspace.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoOpensTheSameSharesIt() {
        ObjectCache cache = cache(1000, 10);
        try (ObjectCache.Lease one = cache.open("a").orElseThrow();
                ObjectCache.Lease two = cache.open("a").orElseThrow()) {
            assertThat(one.file()).isEqualTo(two.file()).hasSize(100);
        }
        assertThat(cache.open("nothing")).isEmpty();
    }

    @Test
    void whatSomebodyCleanedAwayIsCopiedAgain() {
        ObjectCache cache = cache(1000, 10);
        Path first = used(cache, "a");
        LocalFiles.deleteTree(first.getParent());

        Path second = used(cache, "a");

        assertThat(second).isNotEqualTo(first).hasSize(100);
        assertThat(second.getParent()).isNotEqualTo(first.getParent());
    }

    @Test
    void theOneUsedLongestAgoLeaves() {
        ObjectCache cache = cache(1000, 2);
        Path a = used(cache, "a");
        Path b = used(cache, "b");
        used(cache, "a");
        used(cache, "c");

        assertThat(a).exists();
        assertThat(b).doesNotExist();
    }

    @Test
    void bytesAreBoundedToo() {
        ObjectCache cache = cache(250, 10);
        Path a = used(cache, "a");
        used(cache, "b");
        used(cache, "c");

        assertThat(a).doesNotExist();
    }

    @Test
    void whatIsInUseStaysUntilItIsClosed() {
        ObjectCache cache = cache(1000, 1);
        ObjectCache.Lease a = cache.open("a").orElseThrow();
        used(cache, "b");
        assertThat(a.file()).exists();

        a.close();
        a.close();
        assertThat(a.file()).doesNotExist();
    }

    @Test
    void whatTheStoreLostIsForgotten() {
        ObjectCache cache = cache(1000, 10);
        Path a = used(cache, "a");
        store.delete("a");

        assertThat(cache.open("a")).isEmpty();
        assertThat(a).doesNotExist();
    }

    @Test
    void closingEndsTheFilesWithTheirLastUser() {
        ObjectCache cache = cache(1000, 10);
        ObjectCache.Lease a = cache.open("a").orElseThrow();
        Path b = used(cache, "b");
        cache.close();

        assertThat(b).doesNotExist();
        assertThat(a.file()).exists();
        a.close();
        assertThat(a.file()).doesNotExist();
        assertThat(used(cache, "c")).doesNotExist();
    }

    private ObjectCache cache(long bytes, int files) {
        return new ObjectCache(store, workspace, LakeSettings.in(folder).cache(bytes, files));
    }

    private static Path used(ObjectCache cache, String key) {
        try (ObjectCache.Lease lease = cache.open(key).orElseThrow()) {
            return lease.file();
        }
    }
}
