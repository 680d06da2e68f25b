package io.aetherflow.http.form;

import io.aetherflow.core.flow.UserChange;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator changes on an account; what is left out stays as it is. */
@Schema(name = "ChangeUserRequest")
public record ChangeUserRequest(
        @Schema(allowableValues = {"viewer", "analyst", "admin"}) @Nullable
        String role,

        @Schema(description = "An id or an alias") @Nullable String department,

        @Schema(allowableValues = {"free", "premium"}) @Nullable
        String tier,

        @Schema(allowableValues = {"active", "pending", "unverified", "inactive"}) @Nullable
        String status) {

    public UserChange change() {
        return new UserChange(
                Words.parse(Role.class, role, "role"),
                Fields.optional(department, "department"),
                Words.parse(Tier.class, tier, "tier"),
                Words.parse(UserStatus.class, status, "status"));
    }
}
