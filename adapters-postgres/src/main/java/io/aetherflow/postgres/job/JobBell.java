package io.aetherflow.postgres.job;

import io.aetherflow.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the database's notifications of jobs, on a connection and a thread of its own, and wakes who waits. It comes
 * back after every break; what was missed meanwhile is found by looking.
 */
final class JobBell implements AutoCloseable {

    static final String CHANNEL = "aetherflow_jobs";

    private static final Logger LOG = LoggerFactory.getLogger(JobBell.class);
    private static final int SILENCE_MS = 10_000;
    private static final int PROOF_OF_LIFE_SECONDS = 5;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Database database;
    private final Object monitor = new Object();
    private long rings;
    private boolean closed;
    private @Nullable Thread listener;
    private @Nullable Connection connection;

    JobBell(Database database) {
        this.database = database;
    }

    /** How often it rang. Ask before looking for work, so that a ring between looking and waiting is not missed. */
    long rings() {
        synchronized (monitor) {
            return rings;
        }
    }

    /** Waits until it rang more often than that, or is closed, but no longer than this. */
    void await(long heard, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        synchronized (monitor) {
            start();
            long left = end - System.nanoTime();
            while (rings == heard && !closed && left > 0) {
                // Rounded up: a wait of zero would last for ever.
                monitor.wait(left / 1_000_000 + 1);
                left = end - System.nanoTime();
            }
        }
    }

    boolean closed() {
        synchronized (monitor) {
            return closed;
        }
    }

    private void start() {
        if (listener == null && !closed) {
            listener = new Thread(this::listen, "job-bell");
            listener.setDaemon(true);
            listener.start();
        }
    }

    private void ring() {
        synchronized (monitor) {
            rings++;
            monitor.notifyAll();
        }
    }

    private void listen() {
        long pause = FIRST_PAUSE_MS;
        while (!closed()) {
            try (Connection fresh = open()) {
                pause = FIRST_PAUSE_MS;
                ring();
                hear(fresh);
            } catch (SQLException e) {
                if (!closed()) {
                    LOG.warn("Not listening for jobs, looking for them instead: {}", e.getMessage());
                    rest(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
                }
            }
        }
    }

    private Connection open() throws SQLException {
        Connection fresh = database.listener();
        synchronized (monitor) {
            connection = fresh;
        }
        try (Statement statement = fresh.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return fresh;
    }

    private void hear(Connection fresh) throws SQLException {
        PGConnection postgres = fresh.unwrap(PGConnection.class);
        while (!closed()) {
            if (postgres.getNotifications(SILENCE_MS).length > 0) {
                ring();
            } else if (!fresh.isValid(PROOF_OF_LIFE_SECONDS)) {
                throw new SQLException("The connection went silent.");
            }
        }
    }

    private void rest(long millis) {
        synchronized (monitor) {
            try {
                long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
                while (!closed && System.nanoTime() < end) {
                    monitor.wait(millis);
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** Closing the connection under it ends the listener's wait. */
    @Override
    public void close() {
        Thread ending;
        Connection open;
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
            ending = listener;
            open = connection;
        }
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
            if (ending != null) {
                ending.join(PROOF_OF_LIFE_SECONDS * 1_000L);
            }
        } catch (SQLException e) {
            LOG.warn("The listener's connection did not close: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
