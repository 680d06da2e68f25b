package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Reads {@code clean.{schema}} through the API's login: the partition that the dataset points at, and no other. */
public final class PostgresCleanRows implements CleanRows {

    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");
    private static final int FETCH = 1000;

    private final Jdbi api;

    public PostgresCleanRows(Jdbi api) {
        this.api = api;
    }

    @Override
    public Optional<Page<CleanRow>> page(Scope scope, UUID datasetId, PageRequest page) {
        long after = after(page.cursor());
        return read(handle -> CurrentLoad.find(handle, scope, datasetId)
                .map(load -> load.loaded() ? page(handle, load, after, page.limit()) : new Page<>(List.of(), null)));
    }

    @Override
    public Optional<List<String>> columns(Scope scope, UUID datasetId) {
        return read(handle -> CurrentLoad.find(handle, scope, datasetId))
                .filter(CurrentLoad::loaded)
                .map(load -> load.columns().stream().map(StoredColumn::name).toList());
    }

    @Override
    public boolean stream(Scope scope, UUID datasetId, Consumer<CleanRow> consumer) {
        return read(handle -> {
            Optional<CurrentLoad> load =
                    CurrentLoad.find(handle, scope, datasetId).filter(CurrentLoad::loaded);
            load.ifPresent(found -> handle.createQuery(found.select() + " order by row_no")
                    .bind("load", found.id())
                    .bind("after", 0)
                    .setFetchSize(FETCH)
                    .map(found::row)
                    .forEach(consumer));
            return load.isPresent();
        });
    }

    @Override
    public Check check() {
        return Checks.of(api);
    }

    @Override
    public void close() {
        // The login's connections are closed by whoever opened them.
    }

    private static Page<CleanRow> page(Handle handle, CurrentLoad load, long after, int limit) {
        List<CleanRow> rows = handle.createQuery(load.select() + " order by row_no limit :limit")
                .bind("load", load.id())
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(load::row)
                .list();
        return Page.cut(rows, limit, row -> Long.toString(row.number()));
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!CURSOR.matcher(cursor).matches()) {
            throw new AetherException(FailureCode.INVALID_REQUEST, "The cursor is not one that this list gave.");
        }
        return Long.parseLong(cursor);
    }

    /** One snapshot: the load that the dataset points at, and its rows, as of the same moment. */
    private <T> T read(org.jdbi.v3.core.HandleCallback<T, RuntimeException> work) {
        return Breakages.guard(
                "read clean rows", () -> api.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
                    handle.execute("set transaction read only");
                    return work.withHandle(handle);
                }));
    }
}
