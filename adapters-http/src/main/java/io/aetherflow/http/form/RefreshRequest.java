package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to stay logged in. */
@Schema(name = "RefreshRequest")
public record RefreshRequest(
        @Schema(description = "None where the cookie holds it", format = "password") @Nullable
        String refreshToken) {

    /** The token of a body, where there is one. */
    public static @Nullable String token(@Nullable RefreshRequest sent) {
        return sent == null ? null : sent.refreshToken();
    }

    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
