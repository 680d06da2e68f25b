package io.aetherflow.http.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.flow.SocketLogins;
import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.http.failure.ServletErrors;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The WebSocket {@code /ws/jobs}: changes of jobs within what the caller may see. */
public final class LiveUpdates implements Managed {

    /** Below the API's base, as the router sees it. */
    static final String TICKET_PATH = "auth/ws-ticket";

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private final LiveSettings settings;
    private final Ports ports;
    private final Messages messages;
    private final BooleanSupplier ready;
    private final Sockets sockets;
    private final LiveJobs live;
    private final Watch watch;
    private final ScheduledExecutorService teller = thread("live-teller");
    private final ScheduledExecutorService watchman = thread("live-watch");
    private final AtomicBoolean telling = new AtomicBoolean();
    private final AtomicBoolean checking = new AtomicBoolean();
    private JobFeed.@Nullable Subscription subscription;

    /** What live updates stand on. */
    public record Ports(JobFeed feed, Jobs jobs, SocketLogins logins) {}

    public LiveUpdates(Ports ports, LiveSettings settings, ObjectMapper mapper, BooleanSupplier ready) {
        this.ports = ports;
        this.settings = settings;
        this.ready = ready;
        this.messages = new Messages(mapper);
        this.sockets = new Sockets(settings);
        this.live =
                new LiveJobs(ports.jobs(), ports.logins(), messages, sockets, () -> soon(teller, telling, this::tell));
        this.watch = new Watch(live, sockets, settings, ready);
    }

    /** Once for an environment, before the server starts. */
    public void register(Environment environment, ServletErrors errors) {
        WebSocketComponents components = new WebSocketComponents();
        HandshakeServlet.Rules rules =
                new HandshakeServlet.Rules(ports.logins(), sockets, new Origins(settings.allowedOrigins()), ready);
        Upgrade upgrade = new Upgrade(components, caller -> new LiveSocket(live, messages, caller));
        environment
                .servlets()
                .addServlet("live", new HandshakeServlet(rules, upgrade, errors))
                .addMapping(HandshakeServlet.PATH);
        environment.jersey().register(new RecheckFilter(this::recheck));
        environment.lifecycle().manage(components);
        environment.lifecycle().manage(this);
        // Before the connections go: a socket that is closed in good order is opened elsewhere at once.
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> server.addEventListener(new LifeCycle.Listener() {
                    @Override
                    public void lifeCycleStopping(LifeCycle stopping) {
                        watch.closeAll();
                    }
                }));
    }

    @Override
    public void start() {
        subscription = ports.feed().listen(live);
        long period = settings.check().toMillis();
        watchman.scheduleWithFixedDelay(() -> guarded(watch::tick), period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (subscription != null) {
            subscription.close();
        }
        watch.closeAll();
        teller.shutdownNow();
        watchman.shutdownNow();
    }

    /** Has all sockets asked whose they are, as soon as that is possible. */
    private void recheck() {
        soon(watchman, checking, live::check);
    }

    private void tell() {
        live.tellAll();
    }

    /** Once, however often it is asked for before it begins. */
    private static void soon(ScheduledExecutorService where, AtomicBoolean planned, Runnable what) {
        if (planned.compareAndSet(false, true)) {
            try {
                where.execute(() -> {
                    planned.set(false);
                    guarded(what);
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("Live updates have stopped", e);
            }
        }
    }

    private static void guarded(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.error("Live updates failed, and go on", e);
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
