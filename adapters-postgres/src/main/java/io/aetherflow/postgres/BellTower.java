package io.aetherflow.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the database's notifications for all bells of a process, on one connection and one thread, from when the first one
 * waits. It comes back after every break and rings all bells then.
 */
final class BellTower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BellTower.class);
    private static final int SILENCE_MS = 10_000;
    private static final int PROOF_OF_LIFE_SECONDS = 5;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    /** Opens a connection that is closed here. */
    interface Source {

        Connection open() throws SQLException;
    }

    private final Source source;
    private final Map<Channel, Long> rings = new EnumMap<>(Channel.class);
    private boolean closed;
    private @Nullable Thread listener;
    private @Nullable Connection connection;

    BellTower(Source source) {
        this.source = source;
        for (Channel channel : Channel.values()) {
            rings.put(channel, 0L);
        }
    }

    synchronized long rings(Channel channel) {
        return rings.getOrDefault(channel, 0L);
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Waits while that holds, which is asked again at each ring, but no longer than this. */
    synchronized void await(BooleanSupplier quiet, Duration most) throws InterruptedException {
        start();
        long end = System.nanoTime() + most.toNanos();
        long left = most.toNanos();
        while (quiet.getAsBoolean() && !closed && left > 0) {
            // Rounded up: a wait of zero would last for ever.
            wait(left / 1_000_000 + 1);
            left = end - System.nanoTime();
        }
    }

    private void start() {
        if (listener == null && !closed) {
            listener = new Thread(this::listen, "database-bells");
            listener.setDaemon(true);
            listener.start();
        }
    }

    private synchronized void ring(Channel channel) {
        rings.merge(channel, 1L, Long::sum);
        notifyAll();
    }

    private void ringAll() {
        for (Channel channel : Channel.values()) {
            ring(channel);
        }
    }

    private void listen() {
        long pause = FIRST_PAUSE_MS;
        while (!closed()) {
            try (Connection fresh = open()) {
                pause = FIRST_PAUSE_MS;
                ringAll();
                hear(fresh);
            } catch (SQLException e) {
                if (!closed()) {
                    LOG.warn("Not listening for work, looking for it instead: {}", e.getMessage());
                    rest(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
                }
            }
        }
    }

    private Connection open() throws SQLException {
        Connection fresh = source.open();
        synchronized (this) {
            connection = fresh;
        }
        try (Statement statement = fresh.createStatement()) {
            for (Channel channel : Channel.values()) {
                statement.execute("listen " + channel.wire());
            }
        }
        return fresh;
    }

    private void hear(Connection fresh) throws SQLException {
        PGConnection postgres = fresh.unwrap(PGConnection.class);
        while (!closed()) {
            PGNotification[] heard = postgres.getNotifications(SILENCE_MS);
            if (heard.length == 0 && !fresh.isValid(PROOF_OF_LIFE_SECONDS)) {
                throw new SQLException("The connection went silent.");
            }
            for (PGNotification notification : heard) {
                ring(notification.getName());
            }
        }
    }

    private void ring(String name) {
        for (Channel channel : Channel.values()) {
            if (channel.wire().equals(name)) {
                ring(channel);
            }
        }
    }

    private synchronized void rest(long millis) {
        try {
            long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
            while (!closed && System.nanoTime() < end) {
                wait(millis);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Closing the connection under it ends the listener's wait. */
    @Override
    public void close() {
        Thread ending;
        Connection open;
        synchronized (this) {
            closed = true;
            notifyAll();
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
