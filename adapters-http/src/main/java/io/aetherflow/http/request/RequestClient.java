package io.aetherflow.http.request;

import io.aetherflow.core.identity.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Who sends a request, as far as it can be seen. */
public final class RequestClient {

    private RequestClient() {}

    public static Client of(HttpServletRequest request) {
        return new Client(
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                Objects.requireNonNullElse(request.getRemoteAddr(), ""));
    }
}
