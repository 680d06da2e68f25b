package io.aetherflow.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything of an installation on embedded defaults lives. */
public record DataDirectory(Path root) {

    static DataDirectory at(String path) {
        return new DataDirectory(Path.of(path).toAbsolutePath().normalize());
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path objects() {
        return root.resolve("objects");
    }

    /** For what is worked on; may be emptied while nothing runs. */
    public Path work() {
        return root.resolve("work");
    }

    /** The same, made where it is missing. */
    public Path makeWork() {
        try {
            return Files.createDirectories(work());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path plugins() {
        return root.resolve("plugins");
    }

    /** Letters that were sent nowhere else. */
    public Path mail() {
        return root.resolve("mail");
    }

    /** Files that only the installation's own user may read. */
    public Path secret(String name) {
        return root.resolve("secrets").resolve(name);
    }
}
