package io.aetherflow.postgres;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Hears the database's notifications for all bells of a process, on one connection and one thread, from when the first one
 * waits. It comes back after every break and rings all bells then.
 */
final class BellTower implements AutoCloseable, Ear.Listener {

    private final Ear ear;
    private final Map<Channel, Long> rings = new EnumMap<>(Channel.class);
    private boolean closed;

    BellTower(Ear.Source source) {
        ear = new Ear(source, Arrays.stream(Channel.values()).map(Channel::wire).toList(), this);
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
        ear.open(Duration.ZERO);
        long end = System.nanoTime() + most.toNanos();
        long left = most.toNanos();
        while (quiet.getAsBoolean() && !closed && left > 0) {
            // Rounded up: a wait of zero would last for ever.
            wait(left / 1_000_000 + 1);
            left = end - System.nanoTime();
        }
    }

    private synchronized void ring(Channel channel) {
        rings.merge(channel, 1L, Long::sum);
        notifyAll();
    }

    @Override
    public synchronized void back() {
        for (Channel channel : Channel.values()) {
            ring(channel);
        }
    }

    @Override
    public void heard(String name, String payload) {
        for (Channel channel : Channel.values()) {
            if (channel.wire().equals(name)) {
                ring(channel);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        ear.close();
    }
}
