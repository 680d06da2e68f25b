package io.aetherflow.postgres.insight;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Insights as they stand, in the table {@code results}. */
public final class PostgresInsights implements Insights {

    private record Placed(int position, UUID id) {}

    private static final RowMapper<Placed> PLACED =
            (row, context) -> new Placed(row.getInt("position"), Columns.uuid(row, "id"));

    private final Database database;
    private final Transactions transactions;
    private final KnownInsights known = new KnownInsights();

    public PostgresInsights(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public Page<StoredInsight> list(Scope scope, UUID datasetId, PageRequest page) {
        Conditions conditions = Conditions.within(scope)
                .and("dataset_id = :dataset", "dataset", datasetId)
                .and("position > :position", "position", Cursor.position(page.cursor()));
        return transactions.read(scope, handle -> {
            Page<Placed> placed = Page.cut(
                    placed(handle, conditions, page.limit() + 1),
                    page.limit(),
                    last -> String.valueOf(last.position()));
            return new Page<>(
                    known.of(handle, placed.items().stream().map(Placed::id).toList()), placed.nextCursor());
        });
    }

    private static List<Placed> placed(Handle handle, Conditions conditions, int limit) {
        return conditions
                .bindTo(handle.createQuery("select id, position from results " + conditions.where()
                        + " and insight is not null order by position limit :limit"))
                .bind("limit", limit)
                .map(PLACED)
                .list();
    }

    @Override
    public Optional<StoredInsight> find(Scope scope, UUID id) {
        Conditions conditions = Conditions.within(scope).and("id = :id", "id", id);
        return transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery(
                                "select * from results " + conditions.where() + " and insight is not null"))
                        .map(InsightRows::read)
                        .findOne());
    }

    @Override
    public List<StoredInsight> latest(Scope scope, DepartmentId department, int limit) {
        Conditions conditions =
                Conditions.within(scope, "d.").and("d.department = :department", "department", department.value());
        return transactions.read(scope, handle -> {
            List<UUID> ids = conditions
                    .bindTo(handle.createQuery("select r.id from datasets d join results r on r.dataset_id = d.id "
                            + conditions.where() + " and d.status = 'completed' and r.insight is not null"
                            + " order by d.created_at desc, d.id desc, r.position limit :limit"))
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list();
            return known.of(handle, ids);
        });
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
