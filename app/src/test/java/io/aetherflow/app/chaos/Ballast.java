package io.aetherflow.app.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that takes up the room of a disk for as long as it is open, but for a given rest. */
final class Ballast implements AutoCloseable {

    private static final int CHUNK = 4_096;

    private final Path file;

    private Ballast(Path file) {
        this.file = file;
    }

    /** @param bytes that are still free afterwards, or a little less */
    static Ballast leaving(Path disk, long bytes) throws IOException {
        Path file = disk.resolve(".ballast");
        try (OutputStream out = Files.newOutputStream(file)) {
            while (Files.getFileStore(disk).getUsableSpace() >= bytes + CHUNK) {
                out.write(new byte[CHUNK]);
            }
        }
        return new Ballast(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
