package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.Jobs;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether more files may come in: the platform says no in time rather than fall over what it took. */
public final class Admission {

    /** The detail of a refusal that says after how many seconds trying again is worth it. */
    public static final String RETRY_AFTER_DETAIL = "retry_after_seconds";

    private static final int SOON = 5;
    private static final int LATER = 60;

    /**
     * What is bounded.
     *
     * @param uploadsAtOnce in this process
     * @param jobsWaiting of one department, not ended
     * @param leastFree bytes that have to be left in the object store
     */
    public record Limits(int uploadsAtOnce, int jobsWaiting, long leastFree) {

        public static final Limits USUAL = new Limits(64, 1_000, 2L << 30);
    }

    private final ObjectStore objects;
    private final Jobs jobs;
    private final Limits limits;
    private final Semaphore places;

    public Admission(ObjectStore objects, Jobs jobs, Limits limits) {
        this.objects = objects;
        this.jobs = jobs;
        this.limits = limits;
        this.places = new Semaphore(limits.uploadsAtOnce());
    }

    /**
     * A place for the bytes of a file. Refuses with {@code UNAVAILABLE} while too many files come in at once, and with
     * {@code STORAGE_FULL} where there is no room for more.
     */
    Outcome<ObjectStore.Staged> stage() {
        Optional<Failure> noRoom = noRoom(0);
        if (noRoom.isPresent()) {
            return Outcome.refused(noRoom.get());
        }
        if (!places.tryAcquire()) {
            return Outcome.refused(Failure.of(
                            FailureCode.UNAVAILABLE,
                            "Too many files are coming in at this moment; nothing was stored.",
                            "Send the file again in some seconds.")
                    .with(RETRY_AFTER_DETAIL, SOON));
        }
        return Outcome.done(admitted());
    }

    /** Why so many bytes more may not come: {@code STORAGE_FULL} where the store would be short of room then. */
    Optional<Failure> noRoom(long bytes) {
        OptionalLong free = objects.free();
        return free.isEmpty() || free.getAsLong() - limits.leastFree() >= bytes
                ? Optional.empty()
                : Optional.of(Failure.of(
                                FailureCode.STORAGE_FULL,
                                "The platform is short of room for files and takes no more for now; nothing was stored.",
                                "Tell an operator; send the file again once there is room.")
                        .with(RETRY_AFTER_DETAIL, LATER));
    }

    /** Waits, so long at most, until no file is coming in: the store may be closed then without cutting one off. */
    public void awaitIdle(Duration most) throws InterruptedException {
        if (places.tryAcquire(limits.uploadsAtOnce(), most.toMillis(), TimeUnit.MILLISECONDS)) {
            places.release(limits.uploadsAtOnce());
        }
    }

    private ObjectStore.Staged admitted() {
        try {
            return new Admitted(objects.stage(), places);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** Why a department may not hand in more work now: {@code RATE_LIMITED} while too much of it waits. */
    Optional<Failure> full(DepartmentId department) {
        return jobs.backlog(department) < limits.jobsWaiting()
                ? Optional.empty()
                : Optional.of(Failure.of(
                                FailureCode.RATE_LIMITED,
                                "The department has " + limits.jobsWaiting()
                                        + " files waiting to be processed already; this one was not stored.",
                                "Wait until some of them are done, then send it again.")
                        .with(RETRY_AFTER_DETAIL, LATER));
    }

    /** Gives its place back once it is closed. */
    private record Admitted(ObjectStore.Staged staged, Semaphore places, AtomicBoolean open)
            implements ObjectStore.Staged {

        Admitted(ObjectStore.Staged staged, Semaphore places) {
            this(staged, places, new AtomicBoolean(true));
        }

        @Override
        public OutputStream out() {
            return staged.out();
        }

        @Override
        public RawObject commit(String key) {
            return staged.commit(key);
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                places.release();
            }
            staged.close();
        }
    }
}
