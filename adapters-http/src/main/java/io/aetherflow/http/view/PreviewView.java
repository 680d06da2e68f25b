package io.aetherflow.http.view;

import io.aetherflow.core.cleaning.FilePreview;
import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.flow.DepartmentFits;
import io.aetherflow.core.flow.Preview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a department would make of a file; nothing of it is stored. */
@Schema(name = "Preview")
public record PreviewView(
        String department,

        @Schema(description = "The one it would be read as, or comes nearest to") @Nullable
        String schema,

        @Schema(description = "Whether it can be loaded as proposed, but for the questions")
        boolean fits,

        @Schema(allowableValues = {"csv", "tsv", "xlsx", "json", "ndjson", "xml", "parquet"})
        String container,

        @Nullable String compression,
        @Nullable String encoding,

        @Schema(description = "Words that show whether the encoding was told right")
        List<String> encodingSamples,

        @Nullable String delimiter,
        @Nullable String sheet,
        List<String> sheets,
        @Nullable Long headerRow,

        @Schema(description = "As the upload takes it: schema column by file header; null: left out")
        Map<String, @Nullable String> mapping,

        @Schema(description = "As the upload takes them") ReadOptionsView options,
        List<PreviewColumnView> columns,
        @Schema(description = "Records looked at") long read,
        long accepted,
        long rejected,

        @Schema(description = "The first 50 as they would be stored")
        List<RowView> rows,

        @Schema(description = "The first 50 that would be rejected")
        List<RejectView> rejects,

        Map<String, Long> rejectsByRule,

        @Schema(description = "What has to be answered before it loads")
        List<QuestionView> questions,

        List<String> warnings,
        List<String> notes,

        @Schema(description = "Each department's best schema for it, best first")
        List<Fit> departments,

        @Schema(description = "The first of them that it fits; null where it fits none") @Nullable
        String bestDepartment,

        @Schema(description = "What was confirmed for a similar header") @Nullable
        Similar similarMapping,

        @Schema(description = "Whether all of the file was looked at")
        boolean wholeFile) {

    /** How well a department's best schema fits. */
    @Schema(name = "DepartmentFit")
    public record Fit(
            String department,
            String schema,

            @Schema(description = "Columns of the schema that the file has")
            int mapped,

            boolean fits,

            @Schema(description = "What is missing, in words")
            List<String> missing) {

        static Fit of(DepartmentFits.Fit fit) {
            return new Fit(
                    fit.plugin().department().id().value(),
                    fit.score().schema(),
                    fit.score().mapped(),
                    fit.fits(),
                    fit.score().missing());
        }
    }

    /** A mapping that was confirmed before. */
    @Schema(name = "SimilarMapping")
    public record Similar(String schema, Map<String, @Nullable String> mapping, Instant confirmedAt) {

        static @Nullable Similar of(@Nullable RememberedMapping remembered) {
            return remembered == null
                    ? null
                    : new Similar(remembered.schema(), Mappings.of(remembered.mapping()), remembered.at());
        }
    }

    public static PreviewView of(Preview preview) {
        FilePreview file = preview.file();
        FileFacts facts = file.facts();
        List<Fit> departments = preview.fits().stream().map(Fit::of).toList();
        return new PreviewView(
                preview.department().id().value(),
                file.schema(),
                file.fits(),
                facts.fileType(),
                facts.compression(),
                facts.encoding(),
                facts.samples(),
                facts.delimiter() == null ? null : facts.delimiter().toString(),
                facts.sheet(),
                facts.sheets(),
                facts.headerLine() > 0 ? facts.headerLine() : null,
                Mappings.of(file.mapping()),
                ReadOptionsView.of(file.options()),
                file.columns().stream().map(PreviewColumnView::of).toList(),
                file.read(),
                file.accepted(),
                file.rejected(),
                file.rows().stream().map(RowView::of).toList(),
                file.rejects().stream().map(RejectView::of).toList(),
                file.rejectsByRule(),
                file.questions().stream().map(QuestionView::of).toList(),
                preview.warnings(),
                file.notes(),
                departments,
                best(departments),
                Similar.of(preview.similar()),
                file.whole());
    }

    private static @Nullable String best(List<Fit> departments) {
        return departments.stream()
                .filter(Fit::fits)
                .findFirst()
                .map(Fit::department)
                .orElse(null);
    }
}
