package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.RawDeletion;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.job.Job;
import io.aetherflow.http.json.Words;
import io.aetherflow.http.request.StateTag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An uploaded file and what became of it. */
@Schema(name = "Dataset")
public record DatasetView(
        UUID id,
        String department,
        String name,
        @Nullable String description,
        String fileName,
        String fileType,
        long fileSizeBytes,

        @Schema(description = "The schema it loaded as, or the one asked for") @Nullable
        String schema,

        @Schema(allowableValues = {"uploaded", "processing", "completed", "failed"})
        String status,

        @Schema(description = "Clean rows; null before the first load") @Nullable
        Long rowCount,

        @Nullable Long accepted,
        @Nullable Long rejected,
        @Nullable Long duplicates,

        @Schema(description = "Schema column by file header; null: left out")
        Map<String, @Nullable String> mapping,

        ReadOptionsView options,

        @Schema(allowableValues = {"accept_good", "all_or_nothing"})
        String policy,

        String sha256,
        String s3Key,
        int version,

        @Schema(description = "What the platform assumed or left aside")
        List<String> notes,

        @Nullable FailureView error,
        UUID uploaderId,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "When its uploaded files were deleted; null while they are kept") @Nullable
        Instant rawDeletedAt,

        @Schema(description = "On a single dataset") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<JobView> jobs) {

    @Schema(name = "DatasetPage")
    public record Listed(List<DatasetView> items, @Nullable String nextCursor) implements PageView<DatasetView> {}

    public static DatasetView of(Dataset dataset) {
        return of(dataset, null);
    }

    public static DatasetView withJobs(Dataset dataset, List<Job> jobs) {
        return of(dataset, jobs.stream().map(JobView::of).toList());
    }

    /** Its jobs go on beside it. */
    public StateTag tag() {
        return StateTag.of(this, "jobs");
    }

    private static DatasetView of(Dataset dataset, @Nullable List<JobView> jobs) {
        Upload upload = dataset.upload();
        LoadReport report = dataset.report();
        RawDeletion deletion = dataset.rawDeletion();
        DatasetCounts counts = DatasetCounts.of(report, dataset.failure());
        return new DatasetView(
                dataset.id(),
                dataset.department().value(),
                upload.name(),
                upload.description(),
                upload.fileName(),
                report == null ? upload.fileType() : report.fileType(),
                upload.object().sizeBytes(),
                report == null ? upload.schema() : report.schema(),
                Words.of(dataset.status()),
                counts.rowCount(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicates(),
                Mappings.of(report == null ? upload.mapping() : report.mapping()),
                ReadOptionsView.of(report == null ? upload.options() : report.options()),
                Words.of(upload.policy()),
                upload.object().sha256(),
                upload.object().key(),
                dataset.version(),
                report == null ? List.of() : report.notes(),
                FailureView.of(dataset.failure()),
                upload.uploaderId(),
                dataset.createdAt(),
                dataset.updatedAt(),
                deletion == null ? null : deletion.at(),
                jobs);
    }
}
