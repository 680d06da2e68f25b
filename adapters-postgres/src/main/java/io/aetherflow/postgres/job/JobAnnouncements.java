package io.aetherflow.postgres.job;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.job.Announcements;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobState;
import io.aetherflow.postgres.outbox.OutboxRows;
import org.jdbi.v3.core.Handle;

/** Puts what is to be told of a job into the outbox, in the transaction of its change. */
final class JobAnnouncements {

    private JobAnnouncements() {}

    /** A new ETL job over a dataset. */
    static void ingested(Handle handle, Dataset dataset, Job etl) {
        OutboxRows.put(handle, Announcements.ingested(dataset, etl));
    }

    /** A job that changed its state; most changes are nobody's business. */
    static void changed(Handle handle, Job before, Job after) {
        if (after.state() == JobState.SUCCEEDED) {
            OutboxRows.put(handle, Announcements.completed(after));
        } else if (after.state() == JobState.DEAD) {
            OutboxRows.put(handle, Announcements.died(after));
        } else if (before.state() == JobState.DEAD) {
            OutboxRows.put(handle, Announcements.redriven(after));
        }
    }
}
