package io.aetherflow.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what the database notifies of on some channels, on a connection and a thread of its own, from when it is opened. It
 * comes back after every break; nobody tells it what was said meanwhile.
 */
public final class Ear implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int SILENCE_MS = 10_000;
    private static final int PROOF_OF_LIFE_SECONDS = 5;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Source source;
    private final List<String> channels;
    private final Listener listener;
    private boolean listening;
    private boolean closed;
    private @Nullable Thread thread;
    private @Nullable Connection connection;

    /** Who is told, on the ear's thread. */
    public interface Listener {

        void heard(String channel, String payload);

        /** It listens from now on; before, anything may have been missed. */
        default void back() {}
    }

    /** Opens a connection that is closed here. */
    interface Source {

        Connection open() throws SQLException;
    }

    Ear(Source source, List<String> channels, Listener listener) {
        this.source = source;
        this.channels = channels;
        this.listener = listener;
    }

    /** Starts to listen and waits until it does, but no longer than this: it goes on trying. */
    public synchronized void open(Duration most) {
        if (thread == null && !closed) {
            thread = new Thread(this::listen, "database-ear");
            thread.setDaemon(true);
            thread.start();
        }
        long end = System.nanoTime() + most.toNanos();
        while (!listening && !closed && System.nanoTime() < end && waited(end)) {
            // Still on its way.
        }
    }

    /** False where the thread was interrupted. */
    private synchronized boolean waited(long end) {
        try {
            // Rounded up: a wait of zero would last for ever.
            wait(Math.max(0, end - System.nanoTime()) / 1_000_000 + 1);
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
                listener.back();
                hear(fresh);
            } catch (SQLException e) {
                deaf();
                if (!closed()) {
                    LOG.warn("Not listening to {}, trying again: {}", channels, e.getMessage());
                    rest(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection fresh = source.open();
        synchronized (this) {
            connection = fresh;
        }
        try (Statement statement = fresh.createStatement()) {
            for (String channel : channels) {
                statement.execute("listen " + channel);
            }
        }
        synchronized (this) {
            listening = true;
            notifyAll();
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
                listener.heard(notification.getName(), notification.getParameter());
            }
        }
    }

    private synchronized void deaf() {
        listening = false;
    }

    private synchronized void rest(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (!closed && System.nanoTime() < end) {
            if (!waited(end)) {
                closed = true;
            }
        }
    }

    private synchronized boolean closed() {
        return closed;
    }

    /** Closing the connection under it ends the thread's wait. */
    @Override
    public void close() {
        Thread ending;
        Connection open;
        synchronized (this) {
            closed = true;
            notifyAll();
            ending = thread;
            open = connection;
        }
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
            // Who is told may close it.
            if (ending != null && ending != Thread.currentThread()) {
                ending.join(PROOF_OF_LIFE_SECONDS * 1_000L);
            }
        } catch (SQLException e) {
            LOG.warn("The listener's connection did not close: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
