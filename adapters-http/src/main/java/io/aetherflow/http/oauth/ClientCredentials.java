package io.aetherflow.http.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks for a token: by HTTP Basic, or in the form; RFC 6749, section 2.3.1. */
record ClientCredentials(String client, String secret) {

    private static final String SCHEME = "Basic ";

    /** Empty where they are said in no way that can be read. */
    static Optional<ClientCredentials> of(@Nullable String authorization, MultivaluedMap<String, String> form) {
        if (authorization != null) {
            return basic(authorization);
        }
        String client = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        return client == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(client, secret));
    }

    private static Optional<ClientCredentials> basic(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = new String(bytes, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(
                            decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + client + "]";
    }
}
