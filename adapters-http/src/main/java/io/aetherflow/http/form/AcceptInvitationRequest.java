package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an invited person wants to log in. */
@Schema(name = "AcceptInvitationRequest")
public record AcceptInvitationRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String token,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password", minLength = 8, maxLength = 128)
        @Nullable
        String password,

        @Schema(maxLength = 200) @Nullable String fullName) {

    public String requiredToken() {
        return Fields.secret(token, "token");
    }

    public String requiredPassword() {
        return Fields.secret(password, "password");
    }

    public @Nullable String name() {
        return Fields.atMost(RegisterRequest.LONGEST_NAME, Fields.optional(fullName, "full_name"), "full_name");
    }

    @Override
    public String toString() {
        return "AcceptInvitationRequest[]";
    }
}
