package io.aetherflow.core.job;

import io.aetherflow.core.failure.Failure;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Port: a job queue outside of the store of jobs, with a dead-letter queue for each type. It is told what the store knows,
 * and may forget all of it without harm.
 */
public interface RemoteQueue extends JobQueue {

    /** Rings for a job. @return the message's id in this queue */
    String send(JobMessage message);

    /** About how many messages of a type wait to be received. */
    int waiting(JobType type);

    /** Puts a dead job's message into the dead-letter queue of its type, with the reason. */
    void bury(JobMessage message, Failure reason);

    /** What lies in the dead-letter queue of a type, at most so many; nothing is taken out. */
    List<Buried> buried(JobType type, int most);

    /** A dead letter: the job it names and why it died; an empty reason where the queue gave the message up by itself. */
    record Buried(UUID jobId, String reason) {}

    /** Moves the messages of these jobs from the dead-letter queue back into the queue; returns how many it found. */
    int redrive(JobType type, Predicate<UUID> jobs);

    /** Takes the messages of these jobs out of the dead-letter queue; returns how many it found. */
    int dropBuried(JobType type, Predicate<UUID> jobs);
}
