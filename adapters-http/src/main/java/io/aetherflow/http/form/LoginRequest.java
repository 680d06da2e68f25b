package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to log in. */
@Schema(name = "LoginRequest")
public record LoginRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password") @Nullable
        String password) {

    public String requiredEmail() {
        return Fields.required(email, "email");
    }

    public String requiredPassword() {
        return Fields.secret(password, "password");
    }

    @Override
    public String toString() {
        return "LoginRequest[" + email + "]";
    }
}
