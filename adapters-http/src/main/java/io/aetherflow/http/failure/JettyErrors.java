package io.aetherflow.http.failure;

import io.aetherflow.http.request.RequestId;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** The error envelope for what Jetty refuses by itself: no such path, an unreadable request line, too large headers. */
public final class JettyErrors implements Request.Handler {

    private final Envelopes envelopes;

    private JettyErrors(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    public static void install(ServletContextHandler context, Envelopes envelopes) {
        context.setErrorHandler(new JettyErrors(envelopes));
    }

    public static void install(Server server, Envelopes envelopes) {
        server.setErrorHandler(new JettyErrors(envelopes));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response);
        // The filter may have been here, and gone again: the id is on the answer then.
        String given = response.getHeaders().get(RequestId.HEADER);
        String id = given == null ? RequestId.current() : given;
        byte[] body = envelopes.bytes(Envelopes.ofStatus(status), id);
        response.setStatus(status);
        response.getHeaders().put(RequestId.HEADER, id);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(new HttpField(HttpHeader.CACHE_CONTROL, "no-store"));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        if (status == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, Answers.RETRY_AFTER_SECONDS);
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static int status(Request request, Response response) {
        if (request.getAttribute(org.eclipse.jetty.server.handler.ErrorHandler.ERROR_STATUS)
                instanceof Integer status) {
            return status;
        }
        Object thrown = request.getAttribute(org.eclipse.jetty.server.handler.ErrorHandler.ERROR_EXCEPTION);
        if (thrown instanceof HttpException known) {
            return known.getCode();
        }
        return response.getStatus() >= 400 ? response.getStatus() : 500;
    }
}
