package io.aetherflow.core.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who listen to one feed in this process: what every {@link JobFeed} does with a change it heard of. */
public final class JobListeners {

    private static final System.Logger LOG = System.getLogger(JobListeners.class.getName());

    private final List<Seat> all = new CopyOnWriteArrayList<>();

    /** Compared by identity: the same listener may listen twice. */
    private static final class Seat {

        private final JobFeed.Listener listener;

        private Seat(JobFeed.Listener listener) {
            this.listener = listener;
        }
    }

    public JobFeed.Subscription add(JobFeed.Listener listener) {
        Seat seat = new Seat(listener);
        all.add(seat);
        return () -> all.remove(seat);
    }

    public void changed(JobChange change) {
        each(listener -> listener.changed(change));
    }

    public void missed() {
        each(JobFeed.Listener::missed);
    }

    /** What one of them throws is logged and concerns nobody else. */
    private void each(Consumer<JobFeed.Listener> call) {
        for (Seat seat : all) {
            try {
                call.accept(seat.listener);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A listener failed on a change of a job.", e);
            }
        }
    }

    public void clear() {
        all.clear();
    }
}
