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

    boolean exists() {
        return Files.exists(directory().resolve("PG_VERSION"));
    }

    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            throw Breakages.noPassword(file);
        }
        return Files.readString(file).strip();
    }

    /** Makes an empty cluster where there is none, and hands an older one to the user that its server will run as. */
    void prepare(Binaries binaries, Launch launch) throws IOException {
        if (!exists()) {
            initialise(binaries, launch);
        } else if (OperatingSystem.owner(directory()) != launch.uid()) {
            takeOver(launch);
        }
    }

    private void takeOver(Launch launch) throws IOException {
        if (OperatingSystem.uid() != 0) {
            throw Breakages.foreignOwner(directory());
        }
        FileTrees.own(directory(), launch.uid());
    }

    /** Beside its place first, so that a half made one is never taken for a whole one. */
    private void initialise(Binaries binaries, Launch launch) throws IOException {
        Path unfinished = home.resolve("cluster.unfinished");
        Path password = home.resolve("superuser-password.unfinished");
        FileTrees.delete(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(FileTrees.OWNER_ALONE));
        Files.deleteIfExists(password);
        writeSecret(password, keepPassword());
        if (OperatingSystem.owner(unfinished) != launch.uid()) {
            FileTrees.own(unfinished, launch.uid());
            FileTrees.own(password, launch.uid());
        }
        initdb(binaries, launch, unfinished, password);
        Files.delete(password);
        Files.move(unfinished, directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initdb(Binaries binaries, Launch launch, Path cluster, Path password) {
        var made = Commands.run(launch.command(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (!made.succeeded()) {
            throw Breakages.failed("make a database in " + cluster, made.output());
        }
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
