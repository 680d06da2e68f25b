package io.aetherflow.http.live;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.websocket.core.CloseStatus;

/** What is done about sockets as time passes; it passes with each {@link #tick()}, which is one check of the settings. */
final class Watch {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(20);

    private final LiveJobs live;
    private final Sockets sockets;
    private final BooleanSupplier ready;
    private final int minute;
    private final int pings;
    private final int patience;
    private long ticks;

    Watch(LiveJobs live, Sockets sockets, LiveSettings settings, BooleanSupplier ready) {
        this.live = live;
        this.sockets = sockets;
        this.ready = ready;
        // One more, as a minute may begin just before a tick.
        this.minute = settings.checksIn(MINUTE) + 1;
        this.pings = settings.checksIn(BETWEEN_PINGS);
        this.patience = settings.checksIn(settings.patience());
    }

    void tick() {
        ticks++;
        if (!ready.getAsBoolean()) {
            closeAll();
        }
        live.check();
        sockets.overdue().forEach(LiveSocket::abort);
        sockets.open().forEach(this::look);
    }

    private void look(LiveSocket socket) {
        if (ticks % minute == 0) {
            socket.renew();
        }
        if (socket.stuck(patience) || (ticks % pings == 0 && !socket.ping())) {
            socket.abort();
        }
    }

    /** The process takes no more work, or stops: clients go elsewhere. */
    void closeAll() {
        sockets.open().forEach(socket -> socket.close(CloseStatus.SHUTDOWN, "The server stops; connect again."));
    }
}
