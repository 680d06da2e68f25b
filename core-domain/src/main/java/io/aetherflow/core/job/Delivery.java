package io.aetherflow.core.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One receipt of a message.
 *
 * @param jobId all that is believed of the message
 * @param receipt what the queue knows this receipt by
 * @param message what else it claims; null where the queue is the store of jobs itself
 */
public record Delivery(
        UUID jobId, JobType type, String receipt, @Nullable JobMessage message) {

    public Delivery(UUID jobId, JobType type, String receipt) {
        this(jobId, type, receipt, null);
    }
}
