package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Datasets;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Datasets as they stand, in the table {@code datasets}. */
public final class PostgresDatasets implements Datasets {

    private final Database database;
    private final Transactions transactions;

    public PostgresDatasets(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
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
    public Outcome<Dataset> delete(Scope scope, UUID id, Predicate<Dataset> unchanged) {
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
            found.ifPresent(dataset -> handle.execute("delete from datasets where id = ?", dataset.id()));
            return Outcome.found(found, NONE);
        });
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
