package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.RowPage;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Reads {@code clean.{schema}} through the API's login: the partition that the dataset points at, and no other. */
public final class PostgresCleanRows implements CleanRows {

    private static final int FETCH = 1000;

    /** Less than any other statement of a request has: somebody looks at a table and waits, and others want to. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Failure TOO_MANY = Failure.of(
            FailureCode.UNAVAILABLE,
            "There are too many rows to sort or filter them while you wait.",
            "Look at them in the order of the file, or download them.");

    private static final String GIVEN_UP = "57014";

    private final Jdbi login;
    private final Transactions api;
    private final Duration patience;

    public PostgresCleanRows(Jdbi api) {
        this(api, PATIENCE);
    }

    /** @param patience with a statement that sorts or filters */
    PostgresCleanRows(Jdbi api, Duration patience) {
        this.login = api;
        this.api = new Transactions(api);
        this.patience = patience;
    }

    @Override
    public Optional<RowPage> page(Scope scope, UUID datasetId, RowQuery query, PageRequest page) {
        return api.read(
                scope,
                handle -> CurrentLoad.find(handle, scope, datasetId)
                        .map(load -> load.loaded()
                                ? patiently(handle, query, () -> new RowSearch(handle, load, query).page(page))
                                : RowPage.NOTHING));
    }

    @Override
    public Optional<List<String>> columns(Scope scope, UUID datasetId) {
        return api.read(scope, handle -> CurrentLoad.find(handle, scope, datasetId))
                .filter(CurrentLoad::loaded)
                .map(CurrentLoad::names);
    }

    /** One snapshot, since the rows of a load never change: it is another load that the dataset points at later. */
    @Override
    public boolean stream(Scope scope, UUID datasetId, RowQuery query, Consumer<CleanRow> consumer) {
        return api.read(scope, handle -> {
            Optional<CurrentLoad> load =
                    CurrentLoad.find(handle, scope, datasetId).filter(CurrentLoad::loaded);
            load.ifPresent(found -> new RowSearch(handle, found, query)
                    .all()
                    .setFetchSize(FETCH)
                    .map(found::row)
                    .forEach(consumer));
            return load.isPresent();
        });
    }

    /** Rows as they stand are found by their key, however many there are; all else looks at every one. */
    private <T> T patiently(Handle handle, RowQuery query, Supplier<T> work) {
        if (query.plain()) {
            return work.get();
        }
        handle.execute("set local statement_timeout = " + patience.toMillis());
        try {
            return work.get();
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause && GIVEN_UP.equals(cause.getSQLState())) {
                throw new AetherException(TOO_MANY, e);
            }
            throw e;
        }
    }

    @Override
    public Check check() {
        return Checks.of(login);
    }

    @Override
    public void close() {
        // The login's connections are closed by whoever opened them.
    }
}
