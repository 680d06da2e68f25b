package io.aetherflow.http.request;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that every answer has, as OWASP has them. Pages that need more than nothing set a policy of their own. None of
 * CORS: no other site's script may read an answer.
 */
public final class SecurityHeaders {

    private static final String STRICT_TRANSPORT = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000";

    private final Map<String, String> everywhere = new LinkedHashMap<>();

    /** @param secure whether the server is reached over TLS alone */
    public SecurityHeaders(boolean secure) {
        everywhere.put("X-Content-Type-Options", "nosniff");
        everywhere.put("X-Frame-Options", "DENY");
        everywhere.put("Referrer-Policy", "no-referrer");
        everywhere.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        everywhere.put("Cross-Origin-Opener-Policy", "same-origin");
        everywhere.put("Cross-Origin-Resource-Policy", "same-origin");
        everywhere.put("X-Permitted-Cross-Domain-Policies", "none");
        everywhere.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(),"
                        + " usb=()");
        if (secure) {
            everywhere.put(STRICT_TRANSPORT, A_YEAR);
        }
    }

    /** The headers of an answer at this address. */
    public Map<String, String> at(String uri) {
        Map<String, String> headers = new LinkedHashMap<>(everywhere);
        if (ApiPath.covers(uri)) {
            headers.put("Cache-Control", "no-store");
        }
        return headers;
    }
}
