package io.aetherflow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A disk of so many megabytes at a folder, in memory, to be filled. Only root may mount one: ask {@link #available} first. */
public final class SmallDisk implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this process may mount and unmount, found by doing it once. */
    public static boolean available() {
        return Trial.SUCCEEDED;
    }

    /** What {@code folder} held is hidden until {@link #close}. */
    public static SmallDisk at(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("No folder " + folder + " for a small disk.", e);
        }
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Files that are still open there stay readable to those who hold them; the folder is empty at once. */
    @Override
    public void close() {
        run(List.of("umount", "-l", folder.toString()));
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " could not be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.get(0) + " was interrupted.", e);
        }
    }

    private static final class Trial {

        static final boolean SUCCEEDED = succeeds();

        private static boolean succeeds() {
            try {
                Path folder = Files.createTempDirectory("small-disk-");
                try (SmallDisk disk = at(folder, 1)) {
                    return Files.isDirectory(disk.folder());
                } finally {
                    Files.delete(folder);
                }
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                return false;
            }
        }
    }
}
