package io.aetherflow.http.view;

import io.aetherflow.core.flow.Login;
import io.aetherflow.core.identity.AccessTokens;
import io.swagger.v3.oas.annotations.media.Schema;

/** The answer to a login or its renewal; the same tokens are in the cookies. */
@Schema(name = "Login")
public record LoginView(
        String accessToken,
        @Schema(allowableValues = "Bearer") String tokenType,
        @Schema(description = "Seconds") long expiresIn,

        @Schema(description = "Good once, for POST /auth/refresh; its answer holds the next")
        String refreshToken,

        UserView user) {

    public static LoginView of(Login login) {
        return new LoginView(
                login.accessToken(),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                login.refreshToken(),
                UserView.of(login.user()));
    }

    @Override
    public String toString() {
        return "LoginView[" + user.id() + "]";
    }
}
