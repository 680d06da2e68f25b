package io.aetherflow.http.form;

import io.aetherflow.core.flow.KeyForm;
import io.aetherflow.core.flow.ServiceKeys;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key that an administrator makes for a service. */
@Schema(name = "CreateKeyRequest")
public record CreateKeyRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 100, description = "What the key is for")
        @Nullable
        String name,

        @Schema(description = "An id or an alias; none only for an administrator's key") @Nullable
        String department,

        @Schema(
                allowableValues = {"viewer", "analyst", "admin"},
                defaultValue = "viewer",
                description = "A viewer's key only reads")
        @Nullable
        String role,

        @Schema(minimum = "1", maximum = "365", defaultValue = "90") @Nullable
        Integer expiresInDays) {

    public KeyForm form() {
        return new KeyForm(
                Fields.required(name, "name"),
                Fields.optional(department, "department"),
                Objects.requireNonNullElse(Words.parse(Role.class, role, "role"), Role.VIEWER),
                Objects.requireNonNullElse(expiresInDays, ServiceKeys.USUAL_LIFE));
    }
}
