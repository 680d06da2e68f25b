package io.aetherflow.http.form;

import io.aetherflow.core.flow.InvitationForm;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom an administrator invites, and as what. */
@Schema(name = "InviteRequest")
public record InviteRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String email,

        @Schema(
                allowableValues = {"viewer", "analyst", "admin"},
                defaultValue = "analyst")
        @Nullable
        String role,

        @Schema(description = "An id or an alias; none only for an administrator") @Nullable
        String department,

        @Schema(
                allowableValues = {"free", "premium"},
                defaultValue = "free")
        @Nullable
        String tier) {

    public InvitationForm form() {
        return new InvitationForm(
                Fields.required(email, "email"),
                Objects.requireNonNullElse(Words.parse(Role.class, role, "role"), Role.ANALYST),
                Fields.optional(department, "department"),
                Objects.requireNonNullElse(Words.parse(Tier.class, tier, "tier"), Tier.FREE));
    }

    @Override
    public String toString() {
        return "InviteRequest[]";
    }
}
