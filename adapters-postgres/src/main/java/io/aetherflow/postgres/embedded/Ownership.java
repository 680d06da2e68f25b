package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One process's sole right to run the server of a data directory. The system takes it back when the process dies. */
final class Ownership implements AutoCloseable {

    /** What this process owns. To look at such a file again would already lose its lock: closing any channel drops it. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Ownership(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty where a living process has it, this one included. */
    static Optional<Ownership> take(Path file) throws IOException {
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        Optional<Ownership> taken = Optional.empty();
        try {
            taken = lock(file);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                OURS.remove(file);
            }
        }
    }

    private static Optional<Ownership> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Ownership(file, channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(file);
    }
}
