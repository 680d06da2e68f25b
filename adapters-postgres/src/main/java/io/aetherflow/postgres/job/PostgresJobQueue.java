package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobType;
import io.aetherflow.postgres.Bell;
import io.aetherflow.postgres.Channel;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The table {@code jobs} as a queue: a job that can be claimed is a message. So nothing can be lost between the two, a
 * job is delivered again when its lease runs out, and one that has ended is never delivered. A receipt is the number of
 * the delivery; it is void when the job changes its state or is delivered again. Departments take turns in the database.
 */
public final class PostgresJobQueue implements JobQueue {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final String RECEIVE = "select * from receive_job(:type, :hidden * interval '1 millisecond')";

    /** Long enough to claim what was received. */
    private static final Duration UNTIL_CLAIMED = Duration.ofSeconds(5);

    /** While a job runs its lease hides it; a longer time here would keep a successor waiting. */
    private static final String HIDE = """
            update jobs set visible_until = clock_timestamp() + :hidden * interval '1 millisecond'
             where id = :id and deliveries = :receipt and state <> 'RUNNING'""";

    private static final String RELEASE = """
            update jobs set visible_until = null, deliveries = deliveries + 1
             where id = :id and deliveries = :receipt""";

    /** A job that was acknowledged and still waits was forgotten by its worker: it comes again after a while. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private final Database database;
    private final Transactions transactions;
    private final Bell bell;

    public PostgresJobQueue(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.relay());
        this.bell = database.bell(Channel.JOBS);
    }

    @Override
    public Optional<Delivery> receive(JobType type, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (!bell.closed() && !Thread.currentThread().isInterrupted()) {
            long heard = bell.rings();
            Optional<Delivery> delivery = look(type);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (delivery.isPresent() || left.isNegative() || left.isZero() || !waited(heard, left)) {
                return delivery;
            }
        }
        return Optional.empty();
    }

    private Optional<Delivery> look(JobType type) {
        return transactions.write(
                Scope.all(),
                handle -> handle.createQuery(RECEIVE)
                        .bind("type", Columns.word(type))
                        .bind("hidden", UNTIL_CLAIMED.toMillis())
                        .map((row, context) ->
                                new Delivery(Columns.uuid(row, "id"), type, String.valueOf(row.getLong("deliveries"))))
                        .findOne());
    }

    private boolean waited(long heard, Duration left) {
        try {
            bell.await(heard, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void acknowledge(Delivery delivery) {
        extend(delivery, FORGOTTEN);
    }

    @Override
    public void extend(Delivery delivery, Duration hidden) {
        transactions.write(
                Scope.all(),
                handle -> handle.createUpdate(HIDE)
                        .bind("id", delivery.jobId())
                        .bind("receipt", receipt(delivery))
                        .bind("hidden", hidden.toMillis())
                        .execute());
    }

    @Override
    public void release(Delivery delivery) {
        UUID id = delivery.jobId();
        transactions.write(
                Scope.all(),
                handle -> handle.createUpdate(RELEASE)
                        .bind("id", id)
                        .bind("receipt", receipt(delivery))
                        .execute());
    }

    private static long receipt(Delivery delivery) {
        return Long.parseLong(delivery.receipt());
    }

    @Override
    public Check check() {
        return database.check();
    }

    @Override
    public void close() {
        bell.close();
    }
}
