package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Deletion;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.dataset.Tombstone;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Datasets as they stand, in the table {@code datasets}. */
public final class PostgresDatasets implements Datasets {

    private static final String NOT_READ = """
            not exists (
                select from jobs j
                 where j.dataset_id = datasets.id and j.job_type = 'etl' and j.state in ('QUEUED', 'RUNNING', 'RETRY_WAIT'))""";

    private final Database database;
    private final Transactions transactions;
    private final Transactions worker;

    public PostgresDatasets(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
        this.worker = new Transactions(database.jobs());
    }

    @Override
    public Optional<Dataset> find(Scope scope, UUID id) {
        Conditions conditions = Conditions.within(scope).and("id = :id", "id", id);
        return transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select * from datasets " + conditions.where()))
                        .map(DatasetRows::read)
                        .findOne());
    }

    @Override
    public Page<Dataset> list(Scope scope, DatasetFilter filter, PageRequest page) {
        Conditions conditions = Conditions.within(scope)
                .and("department = :department", "department", name(filter.department()))
                .and("status = :status", "status", word(filter.status()))
                .and(Conditions.containing("name", "part"), "part", Columns.storable(filter.part()))
                .after(Cursor.parse(page.cursor()));
        List<Dataset> datasets = transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select * from datasets " + conditions.where()
                                + " order by created_at desc, id desc limit :limit"))
                        .bind("limit", page.limit() + 1)
                        .map(DatasetRows::read)
                        .list());
        return Page.cut(datasets, page.limit(), last -> new Cursor(last.createdAt(), last.id()).text());
    }

    @Override
    public List<DatasetVersion> versions(Scope scope, UUID id) {
        return transactions.read(scope, handle -> VersionRows.list(handle, scope, id));
    }

    /** Versions, jobs, results and the claim on its loads go by the foreign keys. */
    @Override
    public Outcome<Dataset> delete(Scope scope, UUID id, Deletion deletion, Predicate<Dataset> unchanged) {
        Conditions conditions = Conditions.within(scope).and("id = :id", "id", id);
        return transactions.write(scope, handle -> {
            // The lock that the deletion takes itself: a weaker one first would wait for those who wait for it.
            Optional<Dataset> found = conditions
                    .bindTo(handle.createQuery("select * from datasets " + conditions.where() + " for update"))
                    .map(DatasetRows::read)
                    .findOne();
            if (found.isPresent() && !unchanged.test(found.get())) {
                return Outcome.refused(FailureCode.PRECONDITION_FAILED, CHANGED);
            }
            found.ifPresent(dataset -> {
                handle.execute("delete from datasets where id = ?", dataset.id());
                Tombstones.insert(handle, dataset, deletion);
            });
            return Outcome.found(found, NONE);
        });
    }

    @Override
    public Optional<Tombstone> tombstone(Scope scope, UUID id) {
        return transactions.read(scope, handle -> Tombstones.find(handle, scope, id));
    }

    /** Locked first: whether one is being read is asked by a later statement, which sees who had the lock before. */
    @Override
    public List<Dataset> forgetRaw(Scope scope, Instant due, Retention rule, int most) {
        Conditions old = Conditions.within(scope)
                .and("created_at <= :due", "due", due)
                .and("raw_deleted_at is null")
                .and(NOT_READ);
        return worker.write(scope, handle -> {
            List<UUID> locked = old.bindTo(handle.createQuery("select id from datasets " + old.where()
                            + " order by created_at limit :most for no key update skip locked"))
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list();
            return locked.isEmpty() ? List.of() : forgotten(handle, locked, rule);
        });
    }

    private static List<Dataset> forgotten(Handle handle, List<UUID> ids, Retention rule) {
        return handle.createQuery("""
                        update datasets set raw_deleted_at = clock_timestamp(), raw_deleted_days = :days, updated_at = clock_timestamp()
                         where id in (<ids>) and %s
                        returning *""".formatted(NOT_READ))
                .bindList("ids", ids)
                .bindByType("days", rule.rawDays(), Integer.class)
                .map(DatasetRows::read)
                .list();
    }

    private static @Nullable String name(@Nullable DepartmentId department) {
        return department == null ? null : department.value();
    }

    private static @Nullable String word(@Nullable DatasetStatus status) {
        return status == null ? null : Columns.word(status);
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
