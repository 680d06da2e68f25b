package io.aetherflow.http.form;

import io.aetherflow.core.flow.Registration;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account that an administrator makes. */
@Schema(name = "CreateUserRequest")
public record CreateUserRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password", minLength = 8, maxLength = 128)
        @Nullable
        String password,

        @Nullable String fullName,

        @Schema(description = "An id or an alias; none only for an administrator") @Nullable
        String department,

        @Schema(
                allowableValues = {"viewer", "analyst", "admin"},
                defaultValue = "analyst")
        @Nullable
        String role,

        @Schema(
                allowableValues = {"free", "premium"},
                defaultValue = "free")
        @Nullable
        String tier) {

    public Registration registration() {
        return new Registration(
                Fields.required(email, "email"),
                Fields.secret(password, "password"),
                Fields.atMost(RegisterRequest.LONGEST_NAME, Fields.optional(fullName, "full_name"), "full_name"),
                Fields.optional(department, "department"));
    }

    public Role chosenRole() {
        return Objects.requireNonNullElse(Words.parse(Role.class, role, "role"), Role.ANALYST);
    }

    public Tier chosenTier() {
        return Objects.requireNonNullElse(Words.parse(Tier.class, tier, "tier"), Tier.FREE);
    }

    @Override
    public String toString() {
        return "CreateUserRequest[" + email + ", " + role + ", " + department + "]";
    }
}
