package io.aetherflow.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

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
        return own("secrets").resolve(name);
    }

    /** Made where it is missing, for the installation's own user alone (0700); one that is there stays as it is. */
    private Path own(String name) {
        Path folder = root.resolve(name);
        try {
            Files.createDirectories(root);
            return Files.createDirectories(folder, ownerOnly());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be made", e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
