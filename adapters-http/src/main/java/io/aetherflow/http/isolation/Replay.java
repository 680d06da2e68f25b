package io.aetherflow.http.isolation;

import io.aetherflow.core.flow.Caller;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.request.ApiPath;
import io.aetherflow.http.request.Replayed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Sends a GET through the whole of the API's routing within this process, on behalf of somebody who has no account. */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final URI BASE = URI.create("http://localhost" + ApiPath.BASE + "/");

    /** @param body its beginning, as text */
    record Answer(int status, String body) {}

    private final Supplier<ApplicationHandler> router;

    Replay(Supplier<ApplicationHandler> router) {
        this.router = router;
    }

    /** @param path below the base, without a leading slash */
    Answer get(Caller caller, String path) {
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), "GET", new As(caller), new MapPropertiesDelegate(), null);
        Replayed.mark(request);
        request.header(HttpHeaders.ACCEPT, "application/json, */*;q=0.1");
        Beginning body = new Beginning();
        var own = MDC.getCopyOfContextMap();
        try {
            ContainerResponse response = router.get().apply(request, body).get();
            return new Answer(response.getStatus(), body.text());
        } catch (ExecutionException e) {
            LOG.error("The replay of {} broke off", path, e.getCause());
            return new Answer(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in the replay of " + path, e);
        } finally {
            MDC.setContextMap(own);
        }
    }

    /** Holds the first mebibyte: enough for any page, and a stream of rows costs no memory. */
    private static final class Beginning extends ByteArrayOutputStream {

        private static final int MOST = 1 << 20;

        @Override
        public synchronized void write(int b) {
            if (count < MOST) {
                super.write(b);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, Math.min(length, MOST - count));
        }

        String text() {
            return toString(StandardCharsets.UTF_8);
        }
    }

    private record As(Caller caller) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return new CallerPrincipal(caller);
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return "replay";
        }
    }
}
