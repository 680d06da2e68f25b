package io.aetherflow.http.oauth;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A refusal in the words of RFC 6749, section 5.2, which its clients understand and the API's envelope they do not. */
@Schema(name = "OAuthError")
public record OauthError(
        @Schema(allowableValues = {"invalid_request", "invalid_client", "unsupported_grant_type", "invalid_scope"})
        String error,

        String errorDescription) {

    static Response request(String why) {
        return new OauthError("invalid_request", why).answer(400).build();
    }

    static Response grant() {
        return new OauthError("unsupported_grant_type", "The one grant_type here is client_credentials.")
                .answer(400)
                .build();
    }

    static Response scope() {
        return new OauthError("invalid_scope", "The scopes are read, write and admin; a key has what its role allows.")
                .answer(400)
                .build();
    }

    static Response client() {
        return new OauthError("invalid_client", "The client is unknown, its secret is wrong, or the key has ended.")
                .answer(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"aetherflow\"")
                .build();
    }

    private Response.ResponseBuilder answer(int status) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this);
    }
}
