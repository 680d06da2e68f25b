package io.aetherflow.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of this lake's own for everything temporary, gone when it closes. It holds a lock while it lives, so that the
 * next lake here can tell what a process that died has left behind.
 */
final class Workspace implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workspace.class);
    private static final String PREFIX = "lake-";

    /** Sorts before all other names, so that it is deleted last: what has no lock is nobody's to remove. */
    private static final String LOCK = ".lock";

    /** This process's folders. To look at such a lock again would already lose it: closing any channel drops it. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path parent;
    private @Nullable Path folder;
    private @Nullable FileChannel lock;

    Workspace(Path parent) {
        this.parent = parent.toAbsolutePath().normalize();
    }

    /** A new name in the folder, which is made on first use, and anew where somebody's cleaning took it. */
    synchronized Path file(String prefix, String suffix) throws IOException {
        Path made = folder;
        if (made == null || Files.notExists(made)) {
            close();
            Files.createDirectories(parent);
            sweep();
            made = make();
            folder = made;
        }
        return made.resolve(prefix + UUID.randomUUID() + suffix);
    }

    /** Who sweeps at the same time may find a new lock before it is taken: then it is gone, and there has to be another. */
    private Path make() throws IOException {
        while (true) {
            Path made = parent.resolve(PREFIX + UUID.randomUUID());
            OURS.add(made);
            lock = locked(made);
            if (Files.exists(made.resolve(LOCK))) {
                return made;
            }
            LocalFiles.close(lock);
            OURS.remove(made);
        }
    }

    private static FileChannel locked(Path made) throws IOException {
        try {
            Files.createDirectory(made);
            FileChannel channel =
                    FileChannel.open(made.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                channel.lock();
                return channel;
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            LocalFiles.deleteTree(made);
            OURS.remove(made);
            throw e;
        }
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path left : folders) {
                if (!OURS.contains(left)) {
                    removeAbandoned(left);
                }
            }
        }
    }

    /** Under its lock, so that whoever waits for it sees that it is gone. In a process one at a time: see {@link #OURS}. */
    private static synchronized void removeAbandoned(Path left) {
        Path file = left.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free != null && Files.exists(file)) {
                LocalFiles.deleteTree(left);
                log.info("Removed what an earlier process left in {}", left);
            }
        } catch (IOException e) {
            log.debug("{} is somebody else's to remove", left, e);
        }
    }

    @Override
    public synchronized void close() {
        if (folder != null) {
            LocalFiles.deleteTree(folder);
            LocalFiles.close(lock);
            OURS.remove(folder);
            folder = null;
            lock = null;
        }
    }
}
