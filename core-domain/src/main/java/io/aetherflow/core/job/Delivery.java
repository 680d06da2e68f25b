package io.aetherflow.core.job;

import java.util.UUID;

/**
 * One receipt of a message.
 *
 * @param jobId all that is believed of the message
 * @param receipt what the queue knows this receipt by
 */
public record Delivery(UUID jobId, JobType type, String receipt) {}
