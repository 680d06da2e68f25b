package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The token of a link that was sent. */
@Schema(name = "TokenRequest")
public record TokenRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String token) {

    public String requiredToken() {
        return Fields.secret(token, "token");
    }

    @Override
    public String toString() {
        return "TokenRequest[]";
    }
}
