package io.aetherflow.http.auth;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The refresh token of a request: in its body, or in the cookie. */
public final class RefreshCredential {

    private RefreshCredential() {}

    /**
     * The body decides where it has one. By cookie, the request needs the header that no other site can send.
     *
     * @param sent in the body
     */
    public static String of(@Nullable String sent, HttpHeaders headers) {
        if (sent != null && !sent.isBlank()) {
            return sent.strip();
        }
        Cookie cookie = headers.getCookies().get(RefreshCookie.NAME);
        if (cookie == null || cookie.getValue().isBlank()) {
            throw new AetherException(
                    FailureCode.UNAUTHENTICATED, "There is no refresh token in the body nor in a cookie; log in.");
        }
        SessionFilter.checkAskedFor(headers.getHeaderString(SessionFilter.ASKED_FOR));
        return cookie.getValue();
    }
}
