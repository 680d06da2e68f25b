package io.aetherflow.http.auth;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * The access token of a request and the way it came.
 *
 * @param byCookie the browser sent it by itself, so the person behind it may not have asked for the request
 */
record Credential(String token, boolean byCookie) {

    private static final String SCHEME = "Bearer ";

    /** An Authorization header decides, where there is one: a bad one is not made good by a cookie. */
    static Optional<Credential> of(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return bearer(header);
        }
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie == null || cookie.getValue().isBlank()
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
