package io.aetherflow.postgres.event;

import io.aetherflow.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what is notified on a channel, on a connection and a thread of its own, and hands it on. It comes back after every
 * break; nobody tells it what was said meanwhile.
 */
final class Ear implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int SILENCE_MS = 10_000;
    private static final int PROOF_OF_LIFE_SECONDS = 5;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Database database;
    private final String channel;
    private final Consumer<String> heard;
    private final Object monitor = new Object();
    private boolean listening;
    private boolean closed;
    private @Nullable Thread thread;
    private @Nullable Connection connection;

    Ear(Database database, String channel, Consumer<String> heard) {
        this.database = database;
        this.channel = channel;
        this.heard = heard;
    }

    /** Starts to listen and waits until it does, but no longer than this: it goes on trying. */
    void open(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        synchronized (monitor) {
            if (thread == null && !closed) {
                thread = new Thread(this::listen, "event-bus");
                thread.setDaemon(true);
                thread.start();
            }
            while (!listening && !closed && System.nanoTime() < end && rested(end)) {
                // Still on its way.
            }
        }
    }

    /** False where the thread was interrupted. */
    private boolean rested(long end) {
        try {
            // Rounded up: a wait of zero would last for ever.
            monitor.wait(Math.max(0, end - System.nanoTime()) / 1_000_000 + 1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void listen() {
        long pause = FIRST_PAUSE_MS;
        while (!closed()) {
            try (Connection fresh = connect()) {
                pause = FIRST_PAUSE_MS;
                hear(fresh);
            } catch (SQLException e) {
                deaf();
                if (!closed()) {
                    LOG.warn("Not listening for events, trying again: {}", e.getMessage());
                    rest(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection fresh = database.listener();
        synchronized (monitor) {
            connection = fresh;
        }
        try (Statement statement = fresh.createStatement()) {
            statement.execute("listen " + channel);
        }
        synchronized (monitor) {
            listening = true;
            monitor.notifyAll();
        }
        return fresh;
    }

    private void hear(Connection fresh) throws SQLException {
        PGConnection postgres = fresh.unwrap(PGConnection.class);
        while (!closed()) {
            PGNotification[] news = postgres.getNotifications(SILENCE_MS);
            if (news.length == 0 && !fresh.isValid(PROOF_OF_LIFE_SECONDS)) {
                throw new SQLException("The connection went silent.");
            }
            for (PGNotification notification : news) {
                heard.accept(notification.getParameter());
            }
        }
    }

    private void deaf() {
        synchronized (monitor) {
            listening = false;
        }
    }

    private void rest(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        synchronized (monitor) {
            while (!closed && System.nanoTime() < end) {
                if (!rested(end)) {
                    closed = true;
                }
            }
        }
    }

    boolean closed() {
        synchronized (monitor) {
            return closed;
        }
    }

    /** Closing the connection under it ends the thread's wait. */
    @Override
    public void close() {
        Thread ending;
        Connection open;
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
            ending = thread;
            open = connection;
        }
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
            // A listener may close the bus that calls it.
            if (ending != null && ending != Thread.currentThread()) {
                ending.join(PROOF_OF_LIFE_SECONDS * 1_000L);
            }
        } catch (SQLException e) {
            LOG.warn("The connection of the event bus did not close: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
