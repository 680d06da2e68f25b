package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.failure.Check;
import io.aetherflow.postgres.Transactions;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Each load is a table of its own in the schema {@code load}, made and dropped by functions of the owner, written by
 * binary COPY through the ETL login.
 */
public final class PostgresLoads implements Loads {

    private final Jdbi etl;
    private final Transactions transactions;

    public PostgresLoads(Jdbi etl) {
        this.etl = etl;
        this.transactions = new Transactions(etl);
    }

    @Override
    public Writer begin(Load load) {
        try {
            return open(load);
        } catch (JdbiException | SQLException e) {
            throw LoadFailures.opening(e);
        }
    }

    @Override
    public int sweep() {
        int all = 0;
        int dropped;
        do {
            dropped = transactions.unscoped(handle -> handle.createQuery("select load.drop_loads()")
                    .mapTo(int.class)
                    .one());
            all += dropped;
        } while (dropped > 0);
        return all;
    }

    @Override
    public Check check() {
        return Checks.of(etl);
    }

    @Override
    public void close() {
        // The login's connections are closed by whoever opened them.
    }

    private Writer open(Load load) throws SQLException {
        Handle handle = etl.open();
        boolean opened = false;
        try {
            register(handle, load);
            Writer writer = CopyWriter.open(handle, load);
            opened = true;
            return writer;
        } finally {
            if (!opened) {
                giveBack(handle);
            }
        }
    }

    private static void giveBack(Handle handle) {
        try (handle) {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        }
    }

    /** In a transaction of its own, so that the sweep knows of the table whatever happens to the worker. */
    private static void register(Handle handle, Load load) {
        handle.createQuery("select load.begin_load(:load, :dataset, :department, :table, :fence)")
                .bind("load", load.id())
                .bind("dataset", load.datasetId())
                .bind("department", load.department().value())
                .bind("table", load.schema().name())
                .bind("fence", load.fence())
                .mapTo(String.class)
                .findOne();
    }
}
