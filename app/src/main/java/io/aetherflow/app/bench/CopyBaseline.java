package io.aetherflow.app.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/** The same clean rows by Postgres's own COPY, which validates nothing: by psql where there is one, else by its protocol. */
final class CopyBaseline {

    private static final String COLUMNS = "row_no, source_line, " + BenchFile.COLUMNS;

    private final Jdbi owner;
    private final String url;
    private final String user;
    private final String password;
    private final Path clean;
    private final boolean psql;

    CopyBaseline(Jdbi owner, String url, String user, String password, Path clean) {
        this.owner = owner;
        this.url = url;
        this.user = user;
        this.password = password;
        this.clean = clean;
        this.psql = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
    }

    String name() {
        return psql ? "psql \\copy" : "COPY by JDBC";
    }

    /** A table as a load's own, filled from the file; the caller drops it. */
    double seconds(String table, boolean key) throws IOException, InterruptedException, SQLException {
        owner.useHandle(handle -> {
            handle.execute("create table " + table + " (like clean.bench_lines)");
            handle.execute("alter table " + table
                    + " alter dataset_id set default gen_random_uuid(), alter load_id set default gen_random_uuid(),"
                    + " alter department set default 'bench', alter row_hash set default 0");
            handle.execute("alter table " + table + " alter load_id set default '" + new UUID(0, 1)
                    + "', alter dataset_id set default '" + new UUID(0, 2) + "'");
            if (key) {
                handle.execute("alter table " + table + " add primary key (load_id, row_no)");
            }
        });
        long begun = System.nanoTime();
        if (psql) {
            byPsql(table);
        } else {
            byProtocol(table);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    void drop(String table) {
        owner.useHandle(handle -> handle.execute("drop table if exists " + table));
    }

    private void byPsql(String table) throws IOException, InterruptedException {
        URI at = URI.create(url.substring("jdbc:".length()).replaceFirst("\\?.*", ""));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--host=" + at.getHost(),
                "--port=" + at.getPort(),
                "--username=" + user,
                "--dbname=" + at.getPath().substring(1),
                "--command=\\copy " + table + " (" + COLUMNS + ") from '" + clean + "' csv"));
        builder.environment().put("PGPASSWORD", password);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("psql could not copy the rows: " + said.strip());
        }
    }

    private void byProtocol(String table) throws IOException, SQLException {
        try (Handle handle = owner.open();
                InputStream in = Files.newInputStream(clean)) {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + COLUMNS + ") from stdin (format csv)", in, 1 << 16);
        }
    }
}
