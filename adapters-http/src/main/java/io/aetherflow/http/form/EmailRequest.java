package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An e-mail address, of an account or of none. */
@Schema(name = "EmailRequest")
public record EmailRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String email) {

    public String requiredEmail() {
        return Fields.required(Fields.atMost(Fields.LONGEST_EMAIL, email, "email"), "email");
    }

    @Override
    public String toString() {
        return "EmailRequest[]";
    }
}
