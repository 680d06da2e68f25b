package io.aetherflow.http.live;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.flow.SocketLogins;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.JobChange;
import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.Jobs;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open sockets of changes of jobs. A job is read anew for each scope that someone who listens has, so what a socket is
 * told is what its user could read at that moment, by the store's own rules too.
 */
final class LiveJobs implements JobFeed.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveJobs.class);

    /** Changes that wait to be told; the newest of each job alone. */
    private static final int MOST_WAITING = 10_000;

    private final Jobs jobs;
    private final SocketLogins logins;
    private final Messages messages;
    private final Sockets sockets;
    private final Map<UUID, JobChange> waiting = new LinkedHashMap<>();
    private final Runnable wake;
    private boolean lost;

    /** @param wake has {@link #tellAll()} called, soon and on a thread that may take its time */
    LiveJobs(Jobs jobs, SocketLogins logins, Messages messages, Sockets sockets, Runnable wake) {
        this.jobs = jobs;
        this.logins = logins;
        this.messages = messages;
        this.sockets = sockets;
        this.wake = wake;
    }

    boolean enter(LiveSocket socket) {
        return sockets.enter(socket);
    }

    void leave(LiveSocket socket) {
        sockets.leave(socket);
    }

    void gone(LiveSocket socket) {
        sockets.gone(socket);
    }

    @Override
    public void changed(JobChange change) {
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING) {
                waiting.clear();
                lost = true;
            }
            waiting.put(change.jobId(), change);
        }
        wake.run();
    }

    @Override
    public void missed() {
        synchronized (waiting) {
            lost = true;
        }
        wake.run();
    }

    /** Tells everything that waits. */
    void tellAll() {
        List<JobChange> changes;
        boolean resync;
        synchronized (waiting) {
            changes = List.copyOf(waiting.values());
            resync = lost;
            waiting.clear();
            lost = false;
        }
        Collection<LiveSocket> open = sockets.open();
        if (resync) {
            open.forEach(LiveSocket::missed);
        }
        changes.forEach(change -> tell(change, open));
    }

    private void tell(JobChange change, Collection<LiveSocket> open) {
        Map<Scope, Optional<byte[]>> texts = new HashMap<>();
        for (LiveSocket socket : open) {
            Scope scope = socket.scope();
            if (scope.includes(change.department()) && socket.wants(change)) {
                texts.computeIfAbsent(scope, each -> read(each, change, socket))
                        .ifPresent(text -> socket.tell(change.jobId(), text));
            }
        }
    }

    private Optional<byte[]> read(Scope scope, JobChange change, LiveSocket socket) {
        try {
            return jobs.find(scope, change.jobId()).map(messages::job);
        } catch (AetherException e) {
            LOG.warn("A change of job {} could not be told: {}", change.jobId(), e.getMessage());
            missed();
            return Optional.empty();
        }
    }

    /** Asks of every socket whose it is now; one whose session has ended is closed. */
    void check() {
        for (LiveSocket socket : sockets.open()) {
            try {
                logins.caller(socket.sessionId())
                        .ifPresentOrElse(
                                socket::become,
                                () -> socket.close(LiveSocket.SESSION_ENDED, "The session has ended; log in again."));
            } catch (AetherException e) {
                // Nobody is told anything meanwhile: what would be told is in the store that does not answer.
                LOG.warn("The sessions of sockets could not be checked: {}", e.getMessage());
                return;
            }
        }
    }
}
