package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.table.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One load on its way: a COPY and the finishing touches in one transaction of one connection. */
final class CopyWriter implements Loads.Writer {

    private static final Logger LOG = LoggerFactory.getLogger(CopyWriter.class);
    private static final int CHUNK = 64 << 10;
    private static final int HEADROOM = 16 << 10;
    private static final int KEYING_MS = 600_000;

    private final Handle handle;
    private final UUID load;
    private final RowEncoder encoder;
    private final CopyIn copy;
    private final CopyBuffer buffer = new CopyBuffer(CHUNK + HEADROOM);
    private boolean closed;
    private int usual;

    private CopyWriter(Handle handle, UUID load, RowEncoder encoder, CopyIn copy) {
        this.handle = handle;
        this.load = load;
        this.encoder = encoder;
        this.copy = copy;
        buffer.header();
    }

    /** The handle is the writer's from here on. */
    static CopyWriter open(Handle handle, Load load) throws SQLException {
        RowEncoder encoder = new RowEncoder(load.schema());
        handle.begin();
        handle.execute("set local statement_timeout = 0");
        handle.createQuery("select load.open_load(:load)")
                .bind("load", load.id())
                .mapTo(String.class)
                .findOne();
        String table = "load." + Sql.quoted("l_" + load.id().toString().replace("-", ""));
        CopyIn copy = handle.getConnection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + encoder.columns() + ") from stdin (format binary, freeze)");
        return new CopyWriter(handle, load.id(), encoder, copy);
    }

    @Override
    public void write(Row row, long hash) {
        encoder.write(buffer, row, hash);
        if (buffer.size() >= CHUNK) {
            flush();
        }
    }

    @Override
    public long finish() {
        buffer.trailer();
        flush();
        try {
            patiently();
            copy.endCopy();
            long stored = handle.createQuery("select load.finish_load(:load)")
                    .bind("load", load)
                    .mapTo(long.class)
                    .one();
            handle.commit();
            return stored;
        } catch (SQLException | JdbiException e) {
            throw LoadFailures.writing(e);
        }
    }

    /** The server writes what it has, and the key over it, without a word in between. */
    private void patiently() throws SQLException {
        usual = handle.getConnection().getNetworkTimeout();
        handle.getConnection().setNetworkTimeout(Runnable::run, KEYING_MS);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (handle) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            if (handle.isInTransaction()) {
                handle.rollback();
            }
            if (usual > 0) {
                handle.getConnection().setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException | JdbiException e) {
            LOG.debug("Load {} was given up on a broken connection", load, e);
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer.bytes(), 0, buffer.size());
            buffer.clear();
        } catch (SQLException e) {
            throw LoadFailures.writing(e);
        }
    }
}
