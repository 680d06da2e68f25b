package io.aetherflow.app.config;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What is made so that nobody but the installation's own user may look at it, where the file system knows users. */
public enum OwnerOnly {
    FILE("rw-------"),
    FOLDER("rwx------");

    private final String permissions;

    OwnerOnly(String permissions) {
        this.permissions = permissions;
    }

    public FileAttribute<?>[] attributes() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
