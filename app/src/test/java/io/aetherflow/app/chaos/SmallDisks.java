package io.aetherflow.app.chaos;

import io.aetherflow.servers.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A data directory in which stored files, work files and the tables of loads are each on a small disk of their own. */
final class SmallDisks implements AutoCloseable {

    private static final int MEGABYTES = 12;

    private final List<SmallDisk> disks = new ArrayList<>();
    private final Path root;

    private SmallDisks(Path root) {
        this.root = root;
    }

    static SmallDisks mount() throws IOException {
        SmallDisks disks = new SmallDisks(Files.createTempDirectory("aetherflow-disks-"));
        // Postgres may be somebody else, who has to pass through.
        Files.setPosixFilePermissions(disks.root, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            for (Path folder : List.of(disks.objects(), disks.work(), disks.tables())) {
                disks.disks.add(SmallDisk.at(folder, MEGABYTES));
            }
            return disks;
        } catch (RuntimeException e) {
            disks.close();
            throw e;
        }
    }

    /** What the platform is told as its data directory. */
    Path data() {
        return root.resolve("data");
    }

    Path objects() {
        return data().resolve("objects");
    }

    Path work() {
        return data().resolve("work");
    }

    Path tables() {
        return root.resolve("tables");
    }

    /** Makes every new table of the database go there; its log and its catalogue stay where they are. */
    void takeTables(OwnPostgres postgres) throws IOException, SQLException {
        Path place = Files.createDirectory(tables().resolve("space"));
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            Files.setOwner(place, Files.getOwner(postgres.cluster()));
            statement.execute("create tablespace small location '" + place + "'");
            statement.execute("grant create on tablespace small to public");
            statement.execute("alter database " + connection.getCatalog() + " set default_tablespace = 'small'");
            // Whoever is connected already would go on as before.
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    @Override
    public void close() throws IOException {
        disks.forEach(SmallDisk::close);
        Site.delete(root);
    }
}
