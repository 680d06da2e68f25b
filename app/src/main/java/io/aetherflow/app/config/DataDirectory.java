package io.aetherflow.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        return own("objects");
    }

    /** For what is worked on; may be emptied while nothing runs. */
    public Path work() {
        return own("work");
    }

    public Path plugins() {
        return root.resolve("plugins");
    }

    /** Letters that were sent nowhere else. */
    public Path mail() {
        return own("mail");
    }

    /** Files that only the installation's own user may read. */
    public Path secret(String name) {
        return root.resolve("secrets").resolve(name);
    }

    /** Made where it is missing: whoever asks is about to use it. */
    private Path own(String name) {
        Path folder = root.resolve(name);
        try {
            return OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be made", e);
        }
    }
}
