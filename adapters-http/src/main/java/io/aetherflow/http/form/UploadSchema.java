package io.aetherflow.http.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of an upload, for the document alone: the form itself is read as a stream. */
@Schema(name = "UploadForm")
public record UploadSchema(
        @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String file,

        @Schema(description = "An id or an alias; the caller's own where it is left out") @Nullable
        String department,

        @Nullable String name,
        @Nullable String description,

        @Schema(description = "The best fitting one where it is left out") @Nullable
        String schema,

        @Schema(description = "JSON: {\"file header\": \"schema column\", …}; null leaves a column out") @Nullable
        String mapping,

        @Schema(description = "JSON: a ReadOptions object") @Nullable
        String options,

        @Schema(
                allowableValues = {"accept_good", "all_or_nothing"},
                defaultValue = "accept_good")
        @Nullable
        String policy) {

    /** Of a file that is only looked at. */
    @Schema(name = "PreviewForm")
    public record Preview(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String file,

            @Schema(description = "An id or an alias; the caller's own where it is left out") @Nullable
            String department,

            @Nullable String schema,

            @Schema(description = "JSON: {\"file header\": \"schema column\", …}; null leaves a column out") @Nullable
            String mapping,

            @Schema(description = "JSON: a ReadOptions object") @Nullable
            String options) {}

    /** Of corrected rows. */
    @Schema(name = "CorrectionForm")
    public record Correction(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String file,

            @Schema(description = "As the dataset's own where it is left out") @Nullable
            String mapping,

            @Schema(description = "JSON: a ReadOptions object") @Nullable
            String options) {}

    /** The same, in the words of the data ingestion API. */
    @Schema(name = "DataUploadForm")
    public record Data(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String file,

            @Schema(allowableValues = {"csv", "tsv", "json", "ndjson", "parquet", "xlsx", "xml"}) @Nullable
            String sourceType,

            @Nullable String department,
            @Nullable String name,
            @Nullable String description,
            @Nullable String schema,
            @Nullable String mapping,
            @Nullable String options,

            @Schema(
                    allowableValues = {"accept_good", "all_or_nothing"},
                    defaultValue = "accept_good")
            @Nullable
            String policy) {}
}
