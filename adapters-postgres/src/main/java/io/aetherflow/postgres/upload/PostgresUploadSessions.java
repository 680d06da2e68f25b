package io.aetherflow.postgres.upload;

import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.dataset.UploadSessions;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Json;
import io.aetherflow.postgres.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Uploads in pieces, in the tables {@code upload_sessions} and {@code upload_pieces}. */
public final class PostgresUploadSessions implements UploadSessions {

    private static final String LIVING = " and expires_at > clock_timestamp()";

    private final Database database;
    private final Transactions request;
    private final Transactions worker;

    public PostgresUploadSessions(Database database) {
        this.database = database;
        this.request = new Transactions(database.api());
        this.worker = new Transactions(database.jobs());
    }

    @Override
    public UploadSession begin(UploadSession session, Duration life) {
        return request.write(
                Scope.of(session.department()),
                handle -> handle.createQuery("""
                        with s as (
                            insert into upload_sessions (
                                id, department, user_id, plan, size_bytes, sha256, created_at, expires_at)
                            values (
                                :id, :department, :user, :plan::jsonb, :size, :sha256,
                                statement_timestamp(), statement_timestamp() + make_interval(secs => :life))
                            returning *)
                        select %s from s""".formatted(UploadRows.COLUMNS))
                        .bind("id", session.id())
                        .bind("department", session.department().value())
                        .bind("user", session.userId())
                        .bind("plan", Json.write(session.upload()))
                        .bind("size", session.sizeBytes())
                        .bind("sha256", session.sha256())
                        .bind("life", seconds(life))
                        .map(UploadRows::read)
                        .one());
    }

    @Override
    public Optional<UploadSession> find(Scope scope, UUID id) {
        return request.read(scope, handle -> living(handle, scope, id));
    }

    /** One statement moves the offset and adds the piece: of two requests at one offset, one finds it moved. */
    @Override
    public Outcome<UploadSession> append(Scope scope, UUID id, UploadSession.Piece piece, Duration life) {
        Conditions session = Conditions.within(scope).and("id = :id", "id", id);
        return request.write(scope, handle -> {
            int added = session.bindTo(handle.createUpdate("""
                            with moved as (
                                update upload_sessions
                                   set received = received + :size,
                                       expires_at = clock_timestamp() + make_interval(secs => :life)
                                %s and received = :offset and :size <= size_bytes - received and dataset_id is null %s
                                returning id, department)
                            insert into upload_pieces (upload_id, department, begins, size_bytes, key)
                            select id, department, :offset, :size, :key from moved
                            """.formatted(session.where(), LIVING)))
                    .bind("offset", piece.offset())
                    .bind("size", piece.sizeBytes())
                    .bind("key", piece.key())
                    .bind("life", seconds(life))
                    .execute();
            return changed(handle, scope, id, added, "Another request was quicker, or the upload is complete.");
        });
    }

    @Override
    public Outcome<UploadSession> submitted(Scope scope, UUID id, UploadSession.Submitted submission) {
        Conditions session = Conditions.within(scope).and("id = :id", "id", id);
        return request.write(scope, handle -> {
            int noted = session.bindTo(handle.createUpdate(
                            "update upload_sessions set dataset_id = :dataset, job_id = :job, duplicate = :duplicate "
                                    + session.where() + " and dataset_id is null" + LIVING))
                    .bind("dataset", submission.datasetId())
                    .bind("job", submission.jobId())
                    .bind("duplicate", submission.duplicate())
                    .execute();
            return changed(handle, scope, id, noted, "The upload was submitted before.");
        });
    }

    private static Outcome<UploadSession> changed(Handle handle, Scope scope, UUID id, int rows, String otherwise) {
        return Outcome.found(living(handle, scope, id), "There is no upload of this id.")
                .flatMap(session ->
                        rows == 1 ? Outcome.done(session) : Outcome.refused(FailureCode.CONFLICT, otherwise));
    }

    private static Optional<UploadSession> living(Handle handle, Scope scope, UUID id) {
        Conditions session = Conditions.within(scope).and("id = :id", "id", id);
        return session.bindTo(handle.createQuery(
                        "select " + UploadRows.COLUMNS + " from upload_sessions s " + session.where() + LIVING))
                .map(UploadRows::read)
                .findOne();
    }

    /** The pieces go by the foreign key, once they were told. */
    @Override
    public Optional<UploadSession> remove(Scope scope, UUID id) {
        Conditions session = Conditions.within(scope).and("id = :id", "id", id);
        return request.write(
                scope,
                handle -> session.bindTo(handle.createQuery("with s as (delete from upload_sessions " + session.where()
                                + " returning *) select " + UploadRows.COLUMNS + " from s"))
                        .map(UploadRows::read)
                        .findOne());
    }

    @Override
    public List<UploadSession> expired(int most) {
        return worker.read(
                Scope.all(),
                handle -> handle.createQuery("select " + UploadRows.COLUMNS + """
                         from upload_sessions s where expires_at <= clock_timestamp()
                         order by expires_at limit :most""")
                        .bind("most", most)
                        .map(UploadRows::read)
                        .list());
    }

    @Override
    public int open(Scope scope, UUID userId) {
        Conditions mine = Conditions.within(scope).and("user_id = :user", "user", userId);
        return request.read(
                scope,
                handle -> mine.bindTo(handle.createQuery("select count(*) from upload_sessions " + mine.where()
                                + " and dataset_id is null" + LIVING))
                        .mapTo(int.class)
                        .one());
    }

    private static double seconds(Duration life) {
        return life.toMillis() / 1000.0;
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
