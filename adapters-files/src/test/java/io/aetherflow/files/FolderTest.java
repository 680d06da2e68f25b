package io.aetherflow.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    private static final int ROUNDS = 2000;

    @TempDir
    Path parent;

    @Test
    void withinOneProcessALinkNeverLosesItsFolder() throws Exception {
        Folder folder = new Folder(parent.resolve("store"), 1);
        Callable<Boolean> one = () -> linkAndDelete(folder, "one");
        Callable<Boolean> other = () -> linkAndDelete(folder, "other");
        Callable<Boolean> below = () -> {
            for (int i = 0; i < ROUNDS; i++) {
                folder.deleteBelow(new ObjectKey("raw/third"));
                linkAndDelete(folder, "third/x", 1);
            }
            return true;
        };
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<Boolean> done : threads.invokeAll(List.of(one, other, below))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean linkAndDelete(Folder folder, String name) throws Exception {
        return linkAndDelete(folder, name, ROUNDS);
    }

    private static boolean linkAndDelete(Folder folder, String name, int rounds) throws Exception {
        Path file = Files.createTempFile(folder.staging(), "", "");
        for (int i = 0; i < rounds; i++) {
            ObjectKey key = new ObjectKey("raw/" + name + i);
            folder.link(file, key);
            folder.delete(key);
        }
        Files.delete(file);
        return true;
    }
}
