package io.aetherflow.http.live;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.flow.SocketLogins;
import io.aetherflow.http.edge.RequestFilter;
import io.aetherflow.http.failure.Answers;
import io.aetherflow.http.failure.ServletErrors;
import io.aetherflow.http.failure.Statuses;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.MDC;

/**
 * Lets sockets in, or says why not as any other answer does. The filters of the API don't see a handshake, so everything is
 * asked here, and the ticket last: a page that may not come can't use one up.
 */
final class HandshakeServlet extends HttpServlet {

    static final String PATH = "/ws/jobs";

    private static final long serialVersionUID = 1L;

    private final transient SocketLogins logins;
    private final transient Sockets sockets;
    private final transient Origins origins;
    private final transient Upgrade upgrade;
    private final transient BooleanSupplier ready;
    private final transient ServletErrors errors;

    /** What a handshake is decided by. */
    record Rules(SocketLogins logins, Sockets sockets, Origins origins, BooleanSupplier ready) {}

    HandshakeServlet(Rules rules, Upgrade upgrade, ServletErrors errors) {
        this.logins = rules.logins();
        this.sockets = rules.sockets();
        this.origins = rules.origins();
        this.ready = rules.ready();
        this.upgrade = upgrade;
        this.errors = errors;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(RequestFilter.ROUTE, PATH);
        Optional<Failure> refusal = refusal(request);
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
            return;
        }
        Optional<Caller> caller = caller(request);
        if (caller.isEmpty()) {
            refuse(
                    response,
                    Failure.of(
                            FailureCode.UNAUTHENTICATED,
                            "The ticket is missing, used, or older than " + SocketLogins.LIFETIME.toSeconds()
                                    + " seconds; get a new one from POST /api/v1/auth/ws-ticket."));
            return;
        }
        enter(request, response, caller.get());
    }

    private Optional<Failure> refusal(HttpServletRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            return Optional.of(Failure.of(
                    FailureCode.INVALID_REQUEST, "This address is for WebSocket clients; open it as ws:// or wss://."));
        }
        List<String> sites = Collections.list(request.getHeaders("Origin"));
        boolean welcome =
                sites.size() <= 1 && origins.allow(sites.isEmpty() ? null : sites.get(0), request.getHeader("Host"));
        if (!welcome) {
            return Optional.of(Failure.of(
                    FailureCode.FORBIDDEN,
                    "Pages of this site may not open a socket here; an administrator can allow it in"
                            + " http.allowedOrigins."));
        }
        return !ready.getAsBoolean() || sockets.full()
                ? Optional.of(Failure.of(
                        FailureCode.UNAVAILABLE, "The server can't take more sockets now; try again shortly."))
                : Optional.empty();
    }

    /** A ticket that is given twice is none. */
    private Optional<Caller> caller(HttpServletRequest request) {
        String[] tickets = request.getParameterValues("ticket");
        return tickets == null || tickets.length != 1 ? Optional.empty() : logins.enter(tickets[0]);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        MDC.put("user_id", caller.user().id().toString());
        if (sockets.full(caller.user().id())) {
            refuse(
                    response,
                    Failure.of(
                            FailureCode.RATE_LIMITED,
                            "You have as many sockets open here as one user may; close one of them first."));
        } else if (!upgrade.to(caller, request, response)) {
            refuse(response, Failure.of(FailureCode.INVALID_REQUEST, "The WebSocket handshake can't be read."));
        }
    }

    private void refuse(HttpServletResponse response, Failure failure) throws IOException {
        int status = Statuses.of(failure.code());
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE || status == 429) {
            response.setHeader("Retry-After", Answers.RETRY_AFTER_SECONDS);
        }
        errors.write(response, status, failure);
    }
}
