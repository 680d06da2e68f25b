package io.aetherflow.postgres.job;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.JobChange;
import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.JobListeners;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Ear;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of jobs as the table's triggers notify of them. A process that listens has one connection for it, from its first
 * listener on; it does not wait until that stands, as whoever listens is told when it does.
 */
public final class PostgresJobFeed implements JobFeed {

    static final String CHANNEL = "aetherflow_job_changes";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresJobFeed.class);

    private final Database database;
    private final JobListeners listeners = new JobListeners();
    private final Ear ear;

    public PostgresJobFeed(Database database) {
        this.database = database;
        this.ear = database.ear(CHANNEL, new Ear.Listener() {
            @Override
            public void heard(String channel, String payload) {
                PostgresJobFeed.this.heard(payload);
            }

            @Override
            public void back() {
                listeners.missed();
            }
        });
    }

    @Override
    public Subscription listen(Listener listener) {
        Subscription subscription = listeners.add(listener);
        ear.open(Duration.ZERO);
        return subscription;
    }

    private void heard(String payload) {
        try {
            String[] parts = payload.split(" ", -1);
            listeners.changed(
                    new JobChange(UUID.fromString(parts[0]), UUID.fromString(parts[1]), new DepartmentId(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            LOG.warn("A notification on {} names no job and is passed over.", CHANNEL, e);
        }
    }

    @Override
    public Check check() {
        return database.check();
    }

    @Override
    public void close() {
        listeners.clear();
        ear.close();
    }
}
