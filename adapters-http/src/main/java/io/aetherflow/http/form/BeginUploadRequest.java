package io.aetherflow.http.form;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.flow.UploadForm;
import io.aetherflow.http.json.Words;
import io.aetherflow.http.view.ReadOptionsView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that is to come in pieces, with what comes with any upload. */
@Schema(name = "BeginUploadRequest")
public record BeginUploadRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String fileName,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", description = "Of the whole file") @Nullable
        Long sizeBytes,

        @Schema(
                pattern = "^[0-9a-fA-F]{64}$",
                description = "Of the whole file; where it is given, another file is refused after its last byte")
        @Nullable
        String sha256,

        @Schema(description = "An id or an alias; the caller's own where it is left out") @Nullable
        String department,

        @Nullable String name,
        @Nullable String description,

        @Schema(description = "The best fitting one where it is left out") @Nullable
        String schema,

        @Schema(description = "Schema column by file header; null: left out. What it does not name is inferred")
        @Nullable
        Map<String, @Nullable String> mapping,

        @Nullable ReadOptionsView options,

        @Schema(
                allowableValues = {"accept_good", "all_or_nothing"},
                defaultValue = "accept_good")
        @Nullable
        String policy) {

    /** The form that the use case takes; throws {@code INVALID_REQUEST}, naming the field, where there is none in it. */
    public UploadForm form() {
        return new UploadForm(
                Fields.required(fileName, "file_name"),
                Fields.optional(department, "department"),
                UploadFields.name(name),
                UploadFields.description(description),
                Fields.optional(schema, "schema"),
                mapping == null ? HeaderMapping.INFERRED : JsonFields.mapping(mapping),
                options == null ? ReadOptions.INFERRED : JsonFields.options(options),
                Objects.requireNonNullElse(
                        Words.parse(RejectPolicy.class, policy, "policy"), RejectPolicy.ACCEPT_GOOD));
    }

    /** The file's size; throws {@code INVALID_REQUEST} where it is not given. */
    public long size() {
        if (sizeBytes == null) {
            throw Fields.invalid("size_bytes", "The field 'size_bytes' is missing.");
        }
        return sizeBytes;
    }

    /** The file's SHA-256, where it is given. */
    public @Nullable String checksum() {
        return Fields.optional(sha256, "sha256");
    }
}
