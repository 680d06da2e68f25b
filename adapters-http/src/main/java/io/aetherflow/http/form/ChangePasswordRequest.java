package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new password of who knows the present one. */
@Schema(name = "ChangePasswordRequest")
public record ChangePasswordRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password") @Nullable
        String currentPassword,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password", minLength = 8, maxLength = 128)
        @Nullable
        String newPassword) {

    public String current() {
        return Fields.secret(currentPassword, "current_password");
    }

    public String next() {
        return Fields.secret(newPassword, "new_password");
    }

    @Override
    public String toString() {
        return "ChangePasswordRequest[]";
    }
}
