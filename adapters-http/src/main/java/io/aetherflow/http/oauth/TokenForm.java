package io.aetherflow.http.oauth;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a service sends for a token, as the document shows it. */
@Schema(name = "OAuthTokenForm")
record TokenForm(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = "client_credentials")
        String grantType,

        @Schema(description = "The key's id or prefix; or by HTTP Basic") @Nullable
        String clientId,

        @Schema(description = "The whole key; or by HTTP Basic", format = "password") @Nullable
        String clientSecret,

        @Schema(description = "Some of read, write and admin; the answer says what the key has") @Nullable
        String scope) {}
