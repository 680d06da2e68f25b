package io.aetherflow.http.auth;

import io.aetherflow.http.request.ApiPath;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that carries the refresh token for browsers: they send it to the one route that takes it, and nowhere else. */
public final class RefreshCookie {

    public static final String NAME = "aetherflow_refresh";

    private static final String PATH = ApiPath.BASE + "/auth/refresh";

    private final boolean secure;

    /** @param secure sent over TLS alone */
    public RefreshCookie(boolean secure) {
        this.secure = secure;
    }

    /** @param life until its session's end */
    public NewCookie holding(String refreshToken, Duration life) {
        return cookie(refreshToken, (int) life.toSeconds());
    }

    /** Makes the browser forget it. */
    public NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
