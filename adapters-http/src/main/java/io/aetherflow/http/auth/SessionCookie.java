package io.aetherflow.http.auth;

import io.aetherflow.core.identity.AccessTokens;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that carries the access token for browsers: out of scripts' reach, and not sent by other sites. */
public final class SessionCookie {

    public static final String NAME = "aetherflow_session";

    private final boolean secure;

    /** @param secure sent over TLS alone */
    public SessionCookie(boolean secure) {
        this.secure = secure;
    }

    public NewCookie holding(String accessToken) {
        return cookie(accessToken, (int) AccessTokens.LIFETIME.toSeconds());
    }

    /** Makes the browser forget it. */
    public NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
