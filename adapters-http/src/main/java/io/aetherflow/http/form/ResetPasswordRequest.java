package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new password of who was sent a link. */
@Schema(name = "ResetPasswordRequest")
public record ResetPasswordRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String token,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password", minLength = 8, maxLength = 128)
        @Nullable
        String password) {

    public String requiredToken() {
        return Fields.secret(token, "token");
    }

    public String requiredPassword() {
        return Fields.secret(password, "password");
    }

    @Override
    public String toString() {
        return "ResetPasswordRequest[]";
    }
}
