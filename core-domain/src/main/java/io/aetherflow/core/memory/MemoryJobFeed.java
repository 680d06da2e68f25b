package io.aetherflow.core.memory;

import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.JobListeners;

/** Told by {@link JobLedger} within the change itself; whoever reads the job waits for it to be done. */
final class MemoryJobFeed extends MemoryAdapter implements JobFeed {

    private final MemoryState state;
    private final JobListeners listeners = new JobListeners();

    MemoryJobFeed(MemoryState state) {
        this.state = state;
        state.feeds.add(listeners);
    }

    @Override
    public Subscription listen(Listener listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        listeners.clear();
        state.feeds.remove(listeners);
    }
}
