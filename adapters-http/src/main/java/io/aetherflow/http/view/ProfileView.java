package io.aetherflow.http.view;

import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.QualityIssue;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of a dataset are like. */
@Schema(name = "Profile")
public record ProfileView(
        UUID datasetId,
        @Schema(description = "Clean rows") long rowCount,
        int columnCount,

        @Schema(description = "Records of the file that repeat an earlier one exactly")
        long duplicateRows,

        @Schema(minimum = "0", maximum = "1") BigDecimal qualityScore,

        @Schema(description = "The score's formula with its numbers filled in")
        String qualityFormula,

        List<Issue> issues,
        List<ColumnProfileView> columns) {

    /** Something that a person should know before trusting the data. */
    @Schema(name = "QualityIssue")
    public record Issue(
            @Schema(allowableValues = {"high_nulls", "duplicates", "outliers", "mixed_types", "constant"})
            String issueType,

            @Schema(description = "null where the whole dataset is meant") @Nullable
            String column,

            @Schema(allowableValues = {"low", "medium", "high"})
            String severity,

            String description) {

        static Issue of(QualityIssue issue) {
            return new Issue(Words.of(issue.kind()), issue.column(), Words.of(issue.severity()), issue.description());
        }
    }

    public static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.datasetId(),
                profile.rowCount(),
                profile.columnCount(),
                profile.duplicateRows(),
                profile.qualityScore(),
                profile.qualityFormula(),
                profile.issues().stream().map(Issue::of).toList(),
                profile.columns().stream()
                        .map(column -> ColumnProfileView.of(column, profile.rowCount()))
                        .toList());
    }
}
