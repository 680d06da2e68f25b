package io.aetherflow.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of this process alone. */
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
}
