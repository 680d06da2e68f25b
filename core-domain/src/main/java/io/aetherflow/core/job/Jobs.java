package io.aetherflow.core.job;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Port: jobs, and with them the datasets they change. Every method is one transaction and keeps to {@link JobMachine};
 * each change of state appends one {@link JobEvent}, and puts what is to be told of it ({@link Announcements}) into the
 * outbox. Times are the store's clock.
 *
 * <p>Methods that take a {@link Claim} refuse with {@code CONFLICT} a claim that is lost: a newer fence, a job that no
 * longer runs, a dataset that is gone. Nothing is changed then.
 */
public interface Jobs extends Adapter {

    /**
     * Stores a dataset in status {@code uploaded}, its queued ETL job and the message for the queue. Where the department
     * {@linkplain Dataset#holds holds} the same upload already, stores nothing and answers with that dataset.
     */
    Submission submit(Dataset dataset, Job etl);

    /**
     * Stores a further version of a dataset, pending, with its queued ETL job and the message for the queue. A dataset that
     * failed is {@code uploaded} again; one that has rows goes on showing them. Refuses with {@code NOT_FOUND} where the
     * scope has no such dataset, and with {@code CONFLICT} while another version of it is being made, or where its
     * department meanwhile holds the same upload in another dataset.
     */
    Outcome<Submission> revise(Scope scope, Revision revision);

    /**
     * Makes an earlier version the dataset's current one, and queues an inference over it. Refuses with {@code NOT_FOUND}
     * an unknown version and with {@code CONFLICT} one that has no rows or is the current one, and any while a version is
     * being made.
     */
    Outcome<Job> restore(Scope scope, UUID datasetId, int version, UUID by);

    Optional<Job> find(Scope scope, UUID id);

    /** Newest first. */
    Page<Job> list(Scope scope, JobFilter filter, PageRequest page);

    /** Jobs that are dead, newest first. */
    Page<Job> deadLetters(Scope scope, DeadLetterFilter filter, PageRequest page);

    /** How many jobs of a department have not ended. */
    int backlog(DepartmentId department);

    /** What waits and what is under way within the scope. */
    Workload workload(Scope scope);

    /** Notes the id under which a queue elsewhere rings for a job. */
    void rung(UUID id, String messageId);

    /** The job's history, oldest first; empty where the scope has no such job. */
    List<JobEvent> events(Scope scope, UUID id);

    /**
     * Takes a job that is queued, due for another attempt, or whose worker's lease ran out (a takeover: one more crash).
     * A new dataset becomes {@code processing}. Refuses with {@code NOT_FOUND} an unknown job and with {@code CONFLICT}
     * one that can't be taken now. A job that crashed its workers too often becomes DEAD here, one whose worker died after
     * its cancellation was asked for CANCELLED, and either is refused.
     */
    Outcome<Claim> claim(UUID jobId, String worker);

    /** Extends the claim's lease and stores how far the work is. */
    Pulse beat(Claim claim, String stage, int progress);

    /**
     * Ends the job well. A load: the dataset points at it and is {@code completed}, its version is the current one, loads
     * of versions beyond the {@link DatasetVersion#KEPT} newest are superseded, the inference job is queued with its
     * message. An inference: its insights replace the dataset's, unless the dataset shows another load meanwhile. Where the job's cancellation was asked for meanwhile, it is cancelled instead and this refuses.
     */
    Outcome<Job> succeed(Claim claim, JobOutcome outcome);

    /**
     * Ends an attempt badly: the job waits for its next attempt or is dead. An ETL job's version is {@code FAILED} with the
     * reason, and so is its dataset unless it has rows of another version; neither where the fault is transient and
     * another attempt comes.
     */
    Outcome<Job> fail(Claim claim, Failure failure, @Nullable String traceback);

    /** Gives the job back unfinished, without spending an attempt. */
    Outcome<Job> release(Claim claim);

    /** Acknowledges a requested cancellation: the job is cancelled, its dataset {@code failed} with that reason. */
    Outcome<Job> cancelled(Claim claim);

    /**
     * Asks for a job's cancellation: a waiting one is cancelled at once, a running one at its next heartbeat. Refuses with
     * {@code CONFLICT} a job that has ended.
     */
    Outcome<Job> cancel(Scope scope, UUID id, UUID by);

    /**
     * Queues a dead or cancelled job again: a new cycle, attempts from zero. Refuses with {@code CONFLICT} any other, and
     * one whose department meanwhile holds the same upload in another dataset, or whose dataset is being made anew.
     */
    Outcome<Job> retry(Scope scope, UUID id, UUID by);
}
