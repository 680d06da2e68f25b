package io.aetherflow.lake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of this process alone: that one can't be removed is worth a line in the log, not a failure. */
final class LocalFiles {

    private static final Logger log = LoggerFactory.getLogger(LocalFiles.class);

    private LocalFiles() {}

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("A temporary file could not be deleted: {}", file, e);
        }
    }

    static void deleteTree(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try {
            below(folder).forEach(LocalFiles::delete);
        } catch (IOException | UncheckedIOException e) {
            log.warn("A temporary folder could not be deleted: {}", folder, e);
        }
    }

    /** The deepest first. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    static void close(@Nullable Closeable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            log.warn("A temporary file could not be closed", e);
        }
    }
}
