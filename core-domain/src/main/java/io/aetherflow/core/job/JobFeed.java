package io.aetherflow.core.job;

import io.aetherflow.core.failure.Adapter;

/**
 * Port: says which jobs came to be or changed, in any process: their state, stage, progress, counts, or a cancellation that
 * was asked for; a mere sign of life is no change. It says so after the change can be read, at least once, and for one job
 * in the order of its changes. A job that is deleted with its dataset is no change either.
 */
public interface JobFeed extends Adapter {

    /**
     * Calls the listener with every change from now on. A feed that was away comes back by itself, and says that it missed
     * something.
     */
    Subscription listen(Listener listener);

    /** Who listens. It is called on the feed's thread, or on that of who changes a job: it returns at once. */
    interface Listener {

        void changed(JobChange change);

        /** Anything may have changed unheard: read again what matters. */
        void missed();
    }

    /** Someone who listens, until it is closed. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
