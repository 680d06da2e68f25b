package io.aetherflow.http.live;

import io.aetherflow.core.flow.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletCoreRequest;
import org.eclipse.jetty.ee10.servlet.ServletCoreResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.FutureCallback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/** Turns a request into a socket. */
final class Upgrade {

    /** More than two pings: a client that is silent for so long is found by those. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    private static final int BUFFER = 2 << 10;

    private final WebSocketMappings sockets;
    private final Function<Caller, FrameHandler> open;
    private final Configuration.ConfigurationCustomizer limits = new Configuration.ConfigurationCustomizer();

    Upgrade(WebSocketComponents components, Function<Caller, FrameHandler> open) {
        this.sockets = new WebSocketMappings(components);
        this.open = open;
        limits.setIdleTimeout(IDLE);
        limits.setMaxFrameSize(LiveSocket.MOST_BYTES);
        limits.setMaxTextMessageSize(LiveSocket.MOST_BYTES);
        limits.setInputBufferSize(BUFFER);
        limits.setOutputBufferSize(BUFFER);
    }

    /** False where the request is no handshake that can be answered. */
    boolean to(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Request asked = ServletCoreRequest.wrap(request);
        Response answer = ServletCoreResponse.wrap(asked, response, false);
        FutureCallback done = new FutureCallback();
        WebSocketNegotiator negotiator = WebSocketNegotiator.from(
                (upgradeRequest, upgradeResponse, callback) -> {
                    // No compression: it costs memory for each socket, and a small frame can unpack to a large one.
                    upgradeResponse.setExtensions(List.of());
                    return open.apply(caller);
                },
                (handler, upgradeRequest, upgradeResponse) -> (FrameHandler) handler);
        if (!sockets.upgrade(negotiator, asked, answer, done, limits)) {
            return false;
        }
        done.block();
        return true;
    }
}
