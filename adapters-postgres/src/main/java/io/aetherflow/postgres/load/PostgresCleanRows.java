package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads {@code clean.{schema}} through the API's login: the partition that the dataset points at, and no other. */
public final class PostgresCleanRows implements CleanRows {

    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");
    private static final int FETCH = 1000;

    private final Jdbi login;
    private final Transactions api;

    public PostgresCleanRows(Jdbi api) {
        this.login = api;
        this.api = new Transactions(api);
    }

    @Override
    public Optional<Page<CleanRow>> page(Scope scope, UUID datasetId, PageRequest page) {
        long after = after(page.cursor());
        return api.read(
                scope,
                handle -> CurrentLoad.find(handle, scope, datasetId)
                        .map(load ->
                                load.loaded() ? page(handle, load, after, page.limit()) : new Page<>(List.of(), null)));
    }

    @Override
    public Optional<List<String>> columns(Scope scope, UUID datasetId) {
        return api.read(scope, handle -> CurrentLoad.find(handle, scope, datasetId))
                .filter(CurrentLoad::loaded)
                .map(load -> load.columns().stream().map(StoredColumn::name).toList());
    }

    /** One snapshot, since the rows of a load never change: it is another load that the dataset points at later. */
    @Override
    public boolean stream(Scope scope, UUID datasetId, Consumer<CleanRow> consumer) {
        return api.read(scope, handle -> {
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
        return Checks.of(login);
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
}
