package io.aetherflow.http.form;

import io.aetherflow.core.flow.SubjectErasure;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose rows are to be erased: those of a schema that have a text in a column. */
@Schema(name = "EraseRowsRequest")
public record EraseRowsRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "An id or an alias") @Nullable
        String department,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "One of the department's") @Nullable
        String schema,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "A column of type text") @Nullable
        String column,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 1000,
                description = "What stands in the column, exactly")
        @Nullable
        String value) {

    public SubjectErasure.Form form() {
        return new SubjectErasure.Form(
                Fields.required(department, "department"),
                Fields.required(schema, "schema").strip(),
                Fields.required(column, "column").strip(),
                Fields.secret(value, "value"));
    }

    /** Without the value: it is somebody's. */
    @Override
    public String toString() {
        return "EraseRowsRequest[]";
    }
}
