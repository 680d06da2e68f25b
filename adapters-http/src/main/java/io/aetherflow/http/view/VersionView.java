package io.aetherflow.http.view;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One state of a dataset's rows. */
@Schema(name = "DatasetVersion")
public record VersionView(
        int number,

        @Schema(allowableValues = {"upload", "correction", "reprocess"})
        String kind,

        @Schema(
                description = "loaded: its rows are there; dropped: they were, and newer versions took their place",
                allowableValues = {"pending", "loaded", "failed", "dropped"})
        String state,

        @Schema(description = "Whether it is the one that the dataset shows")
        boolean current,

        @Nullable Long rowCount,
        @Nullable Long accepted,
        @Nullable Long rejected,
        @Nullable Long duplicates,

        @Schema(description = "The dataset's own file, then its corrections in order")
        List<FileView> files,

        @Schema(description = "A user") UUID requestedBy,
        @Nullable FailureView failure,
        Instant createdAt) {

    /** One of the files that a version is made of. */
    @Schema(name = "VersionFile")
    public record FileView(String name, String sha256, long sizeBytes) {

        static FileView of(Upload part) {
            return new FileView(
                    part.fileName(), part.object().sha256(), part.object().sizeBytes());
        }
    }

    @Schema(name = "DatasetVersionPage")
    public record Listed(List<VersionView> items, @Nullable String nextCursor) implements PageView<VersionView> {}

    /** All of them, newest first. */
    public static Listed all(Dataset dataset, List<DatasetVersion> versions) {
        return new Listed(versions.stream().map(version -> of(dataset, version)).toList(), null);
    }

    private static VersionView of(Dataset dataset, DatasetVersion version) {
        DatasetCounts counts = DatasetCounts.of(version.report(), version.failure());
        return new VersionView(
                version.number(),
                Words.of(version.kind()),
                Words.of(version.state()),
                version.number() == dataset.version(),
                counts.rowCount(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicates(),
                version.parts().stream().map(FileView::of).toList(),
                version.requestedBy(),
                FailureView.of(version.failure()),
                version.createdAt());
    }
}
