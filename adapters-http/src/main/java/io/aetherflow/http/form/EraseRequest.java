package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody is to be erased. */
@Schema(name = "EraseRequest")
public record EraseRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "The account's e-mail address, so that nobody is erased by a slip")
        @Nullable
        String confirm) {

    public String confirmed() {
        return Fields.required(confirm, "confirm");
    }

    @Override
    public String toString() {
        return "EraseRequest[]";
    }
}
