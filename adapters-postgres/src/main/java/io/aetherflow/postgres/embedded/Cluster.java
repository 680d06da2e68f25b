package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The files of a data directory: the database cluster, its superuser's password, the server's last port. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final int PASSWORD_BYTES = 32;

    private final Path home;

    Cluster(Path home) {
        this.home = home;
    }

    Path directory() {
        return home.resolve("cluster");
    }

    Path portFile() {
        return home.resolve("port");
    }

    /** Somebody else's, into which we can't look, exists too. */
    private boolean exists() {
        return Files.isDirectory(directory());
    }

    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            throw Breakages.noPassword(file);
        }
        return Files.readString(file).strip();
    }

    /** Makes an empty cluster where there is none, and hands an older one to the user that its server will run as. */
    void prepare(Programs programs) throws IOException {
        if (!exists()) {
            initialise(programs);
        } else if (OperatingSystem.owner(directory()) != programs.launch().uid()) {
            takeOver(programs.launch());
        }
    }

    private void takeOver(Launch launch) throws IOException {
        if (OperatingSystem.uid() != 0) {
            throw Breakages.foreignOwner(directory());
        }
        FileTrees.own(directory(), launch.uid());
    }

    /** Beside its place first, so that a half made one is never taken for a whole one. */
    private void initialise(Programs programs) throws IOException {
        Path unfinished = home.resolve("cluster.unfinished");
        Path password = home.resolve("superuser-password.unfinished");
        FileTrees.delete(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(FileTrees.OWNER_ALONE));
        Files.deleteIfExists(password);
        writeSecret(password, keepPassword());
        int uid = programs.launch().uid();
        if (OperatingSystem.owner(unfinished) != uid) {
            FileTrees.own(unfinished, uid);
            FileTrees.own(password, uid);
        }
        var made = Commands.run(programs.initdb(unfinished, password));
        if (!made.succeeded()) {
            throw Breakages.failed("make a database in " + home, made.output());
        }
        Files.delete(password);
        Files.move(unfinished, directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String keepPassword() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file) || Files.size(file) == 0) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Files.deleteIfExists(file);
            writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return password();
    }

    private Path passwordFile() {
        return home.resolve("superuser-password");
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(FileTrees.OWNER_READS));
        Files.writeString(file, secret + "\n");
    }
}
