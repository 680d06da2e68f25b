package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Directories as a whole: permissions, ownership, removal. */
final class FileTrees {

    static final Set<PosixFilePermission> EVERYONE_READS = PosixFilePermissions.fromString("rwxr-xr-x");
    static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");

    private static final PosixFilePermission[] HIGH_BIT_FIRST = PosixFilePermission.values();

    private FileTrees() {}

    /** From the low nine bits of a file's mode. */
    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : HIGH_BIT_FIRST) {
            int bit = HIGH_BIT_FIRST.length - 1 - permission.ordinal();
            if ((mode >> bit & 1) == 1) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    /** The top comes last: one whose owner is right is right as a whole, also after an interruption. */
    static void own(Path top, int uid) throws IOException {
        Files.walkFileTree(top, new AfterChildren(file -> {
            Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
        }));
    }

    static void delete(Path top) throws IOException {
        if (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(top, new AfterChildren(Files::delete));
        }
    }

    private interface Visit {
        void to(Path file) throws IOException;
    }

    private static final class AfterChildren extends SimpleFileVisitor<Path> {

        private final Visit visit;

        AfterChildren(Visit visit) {
            this.visit = visit;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            visit.to(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
            if (problem != null) {
                throw problem;
            }
            visit.to(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
