package io.aetherflow.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
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
    private static final String LOCK = "lock";

    private final Path parent;
    private @Nullable Path folder;
    private @Nullable FileChannel lock;

    Workspace(Path parent) {
        this.parent = parent.toAbsolutePath().normalize();
    }

    /** A new name in the folder, which is made on first use. */
    synchronized Path file(String prefix, String suffix) throws IOException {
        Path made = folder;
        if (made == null) {
            made = make();
            folder = made;
        }
        return made.resolve(prefix + UUID.randomUUID() + suffix);
    }

    private Path make() throws IOException {
        Files.createDirectories(parent);
        sweep();
        Path made = Files.createDirectory(parent.resolve(PREFIX + UUID.randomUUID()));
        FileChannel channel = FileChannel.open(made.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel;
        channel.lock();
        return made;
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path left : folders) {
                if (abandoned(left)) {
                    LocalFiles.deleteTree(left);
                    log.info("Removed what an earlier process left in {}", left);
                }
            }
        }
    }

    private static boolean abandoned(Path left) {
        try (FileChannel channel = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        LocalFiles.close(lock);
        lock = null;
        if (folder != null) {
            LocalFiles.deleteTree(folder);
            folder = null;
        }
    }
}
