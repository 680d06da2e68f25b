package io.aetherflow.http.view;

import io.aetherflow.core.cleaning.PreviewColumn;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One header of a file, and what is proposed for it. */
@Schema(name = "PreviewColumn")
public record PreviewColumnView(
        String header,

        @Schema(description = "The schema column that it would feed; null: its cells are kept as extra") @Nullable
        String column,

        @Schema(description = "0 to 1: how sure the name is, times the share of cells that the column can hold")
        BigDecimal confidence,

        @Schema(allowableValues = {"confirmed", "name", "alias", "plural", "without_unit", "none"})
        String basis,

        @Schema(
                description = "What its cells look like",
                allowableValues = {"text", "whole", "decimal", "money", "date", "timestamp", "boolean"})
        String type,

        @Schema(allowableValues = {"dmy", "mdy", "ymd"}) @Nullable
        String dateOrder,

        @Schema(allowableValues = {".", ","}) @Nullable String decimal,
        @Nullable String unit,

        @Schema(description = "Cells without a value, among those seen")
        long empty,

        @Schema(description = "Its first distinct values") List<String> examples) {

    static PreviewColumnView of(PreviewColumn column) {
        return new PreviewColumnView(
                column.header(),
                column.column(),
                column.confidence(),
                Words.of(column.basis()),
                Words.of(column.type()),
                column.dateOrder() == null ? null : Words.of(column.dateOrder()),
                column.decimal() == null ? null : column.decimal().toString(),
                column.unit(),
                column.empty(),
                column.examples());
    }
}
