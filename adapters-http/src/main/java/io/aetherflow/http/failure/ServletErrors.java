package io.aetherflow.http.failure;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.http.request.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The error envelope for servlets and servlet filters. */
public final class ServletErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ServletErrors.class);

    private final Envelopes envelopes;

    public ServletErrors(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    public void write(HttpServletResponse response, int status, Failure failure) throws IOException {
        byte[] body = envelopes.bytes(failure, RequestId.current());
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Something was thrown where no route could answer it. */
    public void write(HttpServletResponse response, Throwable thrown) throws IOException {
        Failure failure = failure(thrown);
        int status = Statuses.of(failure.code());
        if (status >= 500) {
            LOG.error("The request failed outside of its route", thrown);
        }
        write(response, status, failure);
    }

    /** What is thrown outside of a route is wrapped; only what lies within tells whose fault it is. */
    private static Failure failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                return Answers.failure(cause);
            }
        }
        return Envelopes.defect();
    }

    public void write(HttpServletResponse response, int status) throws IOException {
        write(response, status, Envelopes.ofStatus(status));
    }
}
