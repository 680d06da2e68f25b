package io.aetherflow.http.form;

import io.aetherflow.core.flow.Registration;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants an account. */
@Schema(name = "RegisterRequest")
public record RegisterRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "password", minLength = 8, maxLength = 128)
        @Nullable
        String password,

        @Nullable String fullName,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "An id or an alias") @Nullable
        String department) {

    static final int LONGEST_NAME = 200;

    public Registration registration() {
        return new Registration(
                Fields.required(email, "email"),
                Fields.secret(password, "password"),
                Fields.atMost(LONGEST_NAME, Fields.optional(fullName, "full_name"), "full_name"),
                Fields.required(department, "department"));
    }

    @Override
    public String toString() {
        return "RegisterRequest[" + email + ", " + department + "]";
    }
}
