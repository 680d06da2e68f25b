package io.aetherflow.postgres;

import java.time.Duration;

/** Wakes those who wait for the notifications of one channel. What was missed is found by looking. */
public final class Bell implements AutoCloseable {

    private final BellTower tower;
    private final Channel channel;
    private boolean closed;

    Bell(BellTower tower, Channel channel) {
        this.tower = tower;
        this.channel = channel;
    }

    /** How often it rang. Ask before looking for work, so that a ring between looking and waiting is not missed. */
    public long rings() {
        return tower.rings(channel);
    }

    /** Waits until it rang more often than that, or is closed, but no longer than this. */
    public void await(long heard, Duration most) throws InterruptedException {
        tower.await(() -> !closed && tower.rings(channel) == heard, most);
    }

    public boolean closed() {
        synchronized (tower) {
            return closed || tower.closed();
        }
    }

    /** Ends the waits of this bell; others go on ringing. */
    @Override
    public void close() {
        synchronized (tower) {
            closed = true;
            tower.notifyAll();
        }
    }
}
