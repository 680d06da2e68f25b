package io.aetherflow.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive on the class path. */
final class Binaries {

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    /** Finds them below a cache directory, unpacking them there first where they are not. */
    static Binaries in(Path cache) {
        return in(cache, OperatingSystem.platform());
    }

    static Binaries in(Path cache, String platform) {
        URL archive = Binaries.class.getResource("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw Breakages.noBinaries(platform);
        }
        try {
            Path home = cache.toAbsolutePath().resolve(platform + "-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw Breakages.io("unpack its programs in " + cache, e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Changes with the archive: its checksum, which a jar's directory has at hand. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        return connection instanceof JarURLConnection inJar
                ? Long.toHexString(inJar.getJarEntry().getCrc())
                : Long.toHexString(connection.getContentLengthLong());
    }

    /** Beside its place first, so that a half unpacked one is never taken for a whole one. */
    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            extract(archive, unfinished);
            Files.setPosixFilePermissions(unfinished, FileTrees.EVERYONE_READS);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            FileTrees.delete(unfinished);
        }
    }

    private static void extract(URL archive, Path target) throws IOException {
        try (InputStream bytes = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive leaves its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        Files.setPosixFilePermissions(file, FileTrees.permissions(entry.getMode()));
    }
}
