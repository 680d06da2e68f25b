package io.aetherflow.http.failure;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.http.request.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        LOG.error("The request failed outside of its route", thrown);
        write(response, 500, Envelopes.defect());
    }

    public void write(HttpServletResponse response, int status) throws IOException {
        write(response, status, Envelopes.ofStatus(status));
    }
}
