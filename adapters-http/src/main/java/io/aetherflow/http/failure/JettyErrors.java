package io.aetherflow.http.failure;

import io.aetherflow.http.request.RequestId;
import io.aetherflow.http.request.SecurityHeaders;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The error envelope for what Jetty refuses by itself: no such path, an unreadable request line, too large headers. */
public final class JettyErrors implements Request.Handler {

    private final Envelopes envelopes;
    private final SecurityHeaders headers;

    public JettyErrors(Envelopes envelopes, SecurityHeaders headers) {
        this.envelopes = envelopes;
        this.headers = headers;
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
        headers.at(request.getHttpURI().getPathQuery()).forEach(response.getHeaders()::put);
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
