package io.aetherflow.lake;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cancels statements that run too long. The driver's own timeout ends with the first row of a streamed answer. */
final class Deadlines implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "lake-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Deadlines() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Close it when the statement is done. */
    Deadline cancel(Statement statement, Duration after) {
        return new Deadline(statement, after);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One statement's time. */
    final class Deadline implements AutoCloseable {

        private final Statement statement;
        private final ScheduledFuture<?> alarm;
        private volatile boolean passed;

        private Deadline(Statement statement, Duration after) {
            this.statement = statement;
            this.alarm = timer.schedule(this::pass, after.toMillis(), TimeUnit.MILLISECONDS);
        }

        boolean passed() {
            return passed;
        }

        private void pass() {
            passed = true;
            try {
                statement.cancel();
            } catch (SQLException e) {
                log.warn("A statement could not be cancelled", e);
            }
        }

        @Override
        public void close() {
            alarm.cancel(false);
        }
    }
}
