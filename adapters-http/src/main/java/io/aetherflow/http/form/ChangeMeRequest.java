package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people change on their own account. */
@Schema(name = "ChangeMeRequest")
public record ChangeMeRequest(
        @Schema(maxLength = 200, description = "Null: none any more") @Nullable
        String fullName) {

    public @Nullable String name() {
        return Fields.atMost(RegisterRequest.LONGEST_NAME, Fields.optional(fullName, "full_name"), "full_name");
    }

    @Override
    public String toString() {
        return "ChangeMeRequest[]";
    }
}
