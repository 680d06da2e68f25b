package io.aetherflow.http.oauth;

import io.aetherflow.core.flow.ServiceToken;
import io.aetherflow.core.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;

/** A token for a service, in the words of RFC 6749, section 5.1. */
@Schema(name = "OAuthToken")
public record TokenView(
        String accessToken,
        String tokenType,
        @Schema(description = "Seconds") long expiresIn,

        @Schema(description = "What the key's role allows: read, write, admin")
        String scope) {

    static TokenView of(ServiceToken token) {
        Duration life =
                Duration.between(token.session().createdAt(), token.session().expiresAt());
        return new TokenView(
                token.accessToken(),
                "Bearer",
                life.toSeconds(),
                scope(token.service().role()));
    }

    private static String scope(Role role) {
        return switch (role) {
            case VIEWER -> "read";
            case ANALYST -> "read write";
            case ADMIN -> "read write admin";
        };
    }

    @Override
    public String toString() {
        return "TokenView[" + scope + "]";
    }
}
