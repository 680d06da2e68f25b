package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.dataset.VersionState;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.Revision;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.postgres.dataset.DatasetRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database from before there were versions goes on working. */
class VersionMigrationTest {

    private final Database database = new Database(TestDatabases.settings(TestDatabases.owned("createrole")));
    private final PostgresStorage store = PostgresStorage.over(database);
    private Branch branch;

    @BeforeEach
    void migrateToTheReleaseBefore() throws SQLException {
        DatabaseSettings settings = database.settings();
        try (Connection connection = database.ownerConnection();
                Handle handle = Jdbi.open(connection)) {
            new RuntimeLogins(settings).prepare(handle);
            SchemaUpdate.run(
                    handle,
                    "io/aetherflow/postgres/before-versions.yaml",
                    Map.of("api", settings.apiUser(), "etl", settings.etlUser()));
            handle.execute("create function secure_tables() returns void language sql as ''");
            handle.execute("alter table datasets add raw_deleted_at timestamptz, add raw_deleted_days integer");
        }
        branch = Branch.open(store, this::hire);
    }

    /** Takes away what today's programs look for and the release before had not. */
    private void migrate() {
        database.owner().useHandle(handle -> {
            handle.execute("drop function secure_tables()");
            handle.execute("alter table datasets drop raw_deleted_at, drop raw_deleted_days");
        });
        new Migrations(database).run();
    }

    /** As accounts were stored then. */
    private void hire(User analyst) {
        database.owner()
                .useHandle(handle -> handle.execute(
                        "insert into users (id, email, password_hash, role, department, status)"
                                + " values (?, ?, ?, 'analyst', ?, 'active')",
                        analyst.id(),
                        analyst.email(),
                        analyst.passwordHash(),
                        analyst.home().orElseThrow().value()));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    /** A dataset and its queued job, as they were stored then. */
    private Job submit() {
        Dataset dataset = branch.dataset(Examples.fingerprint());
        Job job = Examples.etl(dataset);
        database.owner().useHandle(handle -> {
            DatasetRows.insert(handle, dataset).orElseThrow();
            handle.execute(
                    "insert into jobs (id, dataset_id, department, job_type, requested_by) values (?, ?, ?, 'etl', 'x')",
                    job.id(),
                    dataset.id(),
                    branch.id().value());
        });
        return job;
    }

    private LoadReport complete(Job job) {
        LoadReport report = branch.load(new Claim(job, Branch.WORKER, 1), 2);
        database.owner().useHandle(handle -> {
            handle.execute(
                    "update datasets set status = 'completed', current_load_id = ?, schema_name = ?,"
                            + " report = cast(? as jsonb) where id = ?",
                    report.loadId(),
                    report.schema(),
                    Json.write(report),
                    job.datasetId());
            handle.execute("select load.attach_load(?)", report.loadId());
            handle.execute("delete from jobs where id = ?", job.id());
        });
        return report;
    }

    private DatasetVersion only(UUID dataset) {
        List<DatasetVersion> versions = store.datasets().versions(branch.scope(), dataset);
        assertThat(versions).hasSize(1);
        DatasetVersion version = versions.get(0);
        Dataset stands = branch.dataset(dataset);
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.kind()).isEqualTo(VersionKind.UPLOAD);
        assertThat(version.parts()).containsExactly(stands.upload());
        assertThat(version.requestedBy()).isEqualTo(branch.analyst().id());
        assertThat(version.report()).isEqualTo(stands.report());
        assertThat(version.failure()).isEqualTo(stands.failure());
        assertThat(version.createdAt()).isEqualTo(stands.createdAt());
        return version;
    }

    @Test
    void whatWasLoadedIsAFirstVersionAndCanBeRestored() {
        Job job = submit();
        LoadReport report = complete(job);
        migrate();
        assertThat(only(job.datasetId()).state()).isEqualTo(VersionState.LOADED);
        assertThat(branch.dataset(job.datasetId()).report()).isEqualTo(report);

        List<Upload> parts = only(job.datasetId()).parts();
        UUID by = branch.analyst().id();
        Revision again = new Revision(Examples.id(), job.datasetId(), VersionKind.REPROCESS, parts, by);
        store.jobs().revise(branch.scope(), again).orElseThrow();
        Claim claim = branch.claim(again.jobId());
        branch.succeed(claim, branch.load(claim, 3));
        assertThat(branch.rows(job.datasetId())).hasSize(3);
        store.jobs().restore(branch.scope(), job.datasetId(), 1, by).orElseThrow();
        assertThat(branch.rows(job.datasetId())).hasSize(2);
        assertThat(store.loads().sweep()).isZero();
    }

    @Test
    void whatWaitedOrFailedGoesOn() {
        Job waiting = submit();
        Job failed = submit();
        database.owner()
                .useHandle(handle -> handle.execute(
                        "update datasets set status = 'failed', failure = cast(? as jsonb) where id = ?",
                        Json.write(Examples.invalid()),
                        failed.datasetId()));
        migrate();
        assertThat(only(waiting.datasetId()).state()).isEqualTo(VersionState.PENDING);
        assertThat(only(failed.datasetId()).state()).isEqualTo(VersionState.FAILED);
        for (Job job : List.of(waiting, failed)) {
            Claim claim = branch.claim(job.id());
            assertThat(claim.job().version()).isEqualTo(1);
            branch.succeed(claim, branch.load(claim, 1));
            assertThat(only(job.datasetId()).state()).isEqualTo(VersionState.LOADED);
        }
    }
}
