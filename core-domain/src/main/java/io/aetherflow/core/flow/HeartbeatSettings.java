package io.aetherflow.core.flow;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * How a worker keeps its claim alive.
 *
 * @param timer runs the beats and keeps messages hidden: two threads for each slot, none of them the workers'
 * @param every between two beats; a quarter of the lease
 * @param selfFence without a good beat for this long the work stops by itself; shorter than the lease
 * @param hidden how long a beat keeps the message hidden from other receivers
 * @param stall work that gives no sign of life for this long is given up
 */
public record HeartbeatSettings(
        ScheduledExecutorService timer, Duration every, Duration selfFence, Duration hidden, Duration stall) {

    public static HeartbeatSettings usual(ScheduledExecutorService timer) {
        return new HeartbeatSettings(
                timer, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMinutes(10));
    }
}
