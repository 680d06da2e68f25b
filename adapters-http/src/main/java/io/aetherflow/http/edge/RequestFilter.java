package io.aetherflow.http.edge;

import io.aetherflow.http.failure.ServletErrors;
import io.aetherflow.http.request.RequestId;
import io.aetherflow.http.request.SecurityHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Outermost: gives each request its id, its headers, one line in the log and its place in the metrics. */
public final class RequestFilter extends HttpFilter {

    /** The request attribute that holds the template of the route taken. */
    public static final String ROUTE = "aetherflow.route";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
    private static final String UNMATCHED = "unmatched";

    private final transient Traffic traffic;
    private final transient ServletErrors errors;
    private final transient SecurityHeaders headers;
    private final transient BooleanSupplier ready;

    /** @param ready where it is not, clients are asked to take their next request elsewhere */
    public RequestFilter(Traffic traffic, ServletErrors errors, SecurityHeaders headers, BooleanSupplier ready) {
        this.traffic = traffic;
        this.errors = errors;
        this.headers = headers;
        this.ready = ready;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        MDC.put(RequestId.MDC_KEY, id);
        response.setHeader(RequestId.HEADER, id);
        headers.at(request.getRequestURI()).forEach(response::setHeader);
        if (!ready.getAsBoolean()) {
            response.setHeader("Connection", "close");
        }
        boolean answered = false;
        try {
            answer(request, response, chain);
            answered = true;
        } finally {
            // An answer that broke off after its status was sent is the platform's failure, whatever the status said.
            finish(request, answered ? response.getStatus() : 500, Duration.ofNanos(System.nanoTime() - start));
            MDC.clear();
        }
    }

    private void answer(HttpServletRequest original, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CountedRequest request = new CountedRequest(original);
        try {
            chain.doFilter(request, response);
            if (original.getAttribute(BrokenAnswers.BROKEN) instanceof Exception broken) {
                throw new IOException("The answer broke off", broken);
            }
            BodyDrain.afterAnswer(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            errors.write(response, e);
        }
    }

    private void finish(HttpServletRequest request, int status, Duration took) {
        String route = request.getAttribute(ROUTE) instanceof String template ? template : UNMATCHED;
        traffic.record(request.getMethod(), route, status, took);
        MDC.put("method", request.getMethod());
        MDC.put("route", route);
        MDC.put("status", Integer.toString(status));
        MDC.put("duration_ms", Long.toString(took.toMillis()));
        LOG.info("request");
    }
}
