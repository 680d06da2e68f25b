package io.aetherflow.core.job;

import io.aetherflow.core.failure.Adapter;
import java.time.Duration;
import java.util.Optional;

/**
 * Port: the bell. It says "look at this job" to one worker at a time, at least once; the truth is in {@link Jobs}, so a
 * message that comes twice or too late does no harm. Messages are sent by {@code Jobs}, in its transactions; departments
 * that have work waiting take turns.
 */
public interface JobQueue extends Adapter {

    /**
     * The next message of a type, hidden from other receivers for a while; empty where none came within the wait.
     *
     * @param wait how long to listen; work that arrives meanwhile is answered at once
     */
    Optional<Delivery> receive(JobType type, Duration wait);

    /** The message has done its duty: it will not come again, unless its job still waits a minute later. */
    void acknowledge(Delivery delivery);

    /** Keeps the message hidden from others for this long from now. */
    void extend(Delivery delivery, Duration hidden);

    /** Gives the message back, to be received again at once. */
    void release(Delivery delivery);
}
