package io.aetherflow.http.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that an answer that breaks off is seen to. Once its beginning is out, Jersey would write the error behind it
 * and end it in good order: half a download would pass for a whole one.
 */
public final class BrokenAnswers implements WriterInterceptor {

    /** The request attribute that tells {@link RequestFilter} to cut the connection. */
    static final String BROKEN = "aetherflow.broken";

    private static final Logger LOG = LoggerFactory.getLogger(BrokenAnswers.class);

    @Context
    private @Nullable HttpServletRequest servletRequest;

    @Context
    private @Nullable HttpServletResponse servletResponse;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        try {
            context.proceed();
        } catch (IOException | RuntimeException e) {
            if (servletRequest == null || servletResponse == null || !servletResponse.isCommitted()) {
                throw e;
            }
            servletRequest.setAttribute(BROKEN, e);
            log(e);
        }
    }

    private static void log(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                LOG.debug("The client went before its answer was whole");
                return;
            }
        }
        LOG.error("The answer broke off", broken);
    }
}
