package io.aetherflow.http.view;

import io.aetherflow.core.flow.Login;
import io.aetherflow.core.identity.AccessTokens;
import io.swagger.v3.oas.annotations.media.Schema;

/** The answer to a login; the same token is in the cookie. */
@Schema(name = "Login")
public record LoginView(
        String accessToken,
        @Schema(allowableValues = "Bearer") String tokenType,
        @Schema(description = "Seconds") long expiresIn,
        UserView user) {

    public static LoginView of(Login login) {
        return new LoginView(
                login.accessToken(), "Bearer", AccessTokens.LIFETIME.toSeconds(), UserView.of(login.user()));
    }

    @Override
    public String toString() {
        return "LoginView[" + user.id() + "]";
    }
}
