package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.failure.Check;
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

    public PostgresLoads(Jdbi etl) {
        this.etl = etl;
    }

    @Override
    public Writer begin(Load load) {
        return Breakages.guard("open a load", () -> open(load));
    }

    @Override
    public int sweep() {
        return Breakages.guard("drop dead loads", () -> {
            int all = 0;
            int dropped;
            do {
                dropped = etl.withHandle(handle -> handle.createQuery("select load.drop_loads()")
                        .mapTo(int.class)
                        .one());
                all += dropped;
            } while (dropped > 0);
            return all;
        });
    }

    @Override
    public Check check() {
        return Checks.of(etl);
    }

    @Override
    public void close() {
        // The login's connections are closed by whoever opened them.
    }

    private Writer open(Load load) {
        Handle handle = etl.open();
        boolean opened = false;
        try {
            register(handle, load);
            Writer writer = CopyWriter.open(handle, load);
            opened = true;
            return writer;
        } catch (SQLException e) {
            throw Breakages.of("open a load", e);
        } finally {
            if (!opened) {
                handle.close();
            }
        }
    }

    /** In a transaction of its own, so that the sweep knows of the table whatever happens to the worker. */
    private static void register(Handle handle, Load load) throws JdbiException {
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
