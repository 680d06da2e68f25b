package io.aetherflow.http.auth;

import io.aetherflow.core.flow.ServiceKeys;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * The access token or the service's key of a request, and the way it came.
 *
 * @param byCookie the browser sent it by itself, so the person behind it may not have asked for the request
 */
record Credential(String token, boolean byCookie) {

    static final String KEY_HEADER = "X-API-Key";
    private static final String SCHEME = "Bearer ";

    /** An Authorization header decides, where there is one: a bad one is not made good by a cookie. */
    static Optional<Credential> of(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return bearer(header);
        }
        String key = request.getHeaderString(KEY_HEADER);
        if (key != null) {
            return ServiceKeys.looksLikeKey(key) ? Optional.of(new Credential(key.strip(), false)) : Optional.empty();
        }
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie == null || cookie.getValue().isBlank() || ServiceKeys.looksLikeKey(cookie.getValue())
                ? Optional.empty()
                : Optional.of(new Credential(cookie.getValue(), true));
    }

    private static Optional<Credential> bearer(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(new Credential(header.substring(SCHEME.length()).strip(), false));
    }
}
