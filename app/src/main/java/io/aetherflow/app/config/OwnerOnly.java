package io.aetherflow.app.config;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What is made so that nobody but the installation's own user may look at it, where the file system knows users. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** What a file is made with (0600). */
    public static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    /** Makes a folder where it is missing (0700), those above it as usual; one that is there stays as it is. */
    public static Path folder(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        return Files.createDirectories(folder, attributes("rwx------"));
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
