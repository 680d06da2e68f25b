package io.aetherflow.http.view;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.http.json.Values;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The contract of one kind of file. */
@Schema(name = "TableSchema")
public record SchemaView(
        String name,
        int version,
        String title,
        List<ColumnView> columns,

        @Schema(description = "What a file and each of its rows must offer")
        List<RequirementView> requirements,

        List<String> naturalKey,
        List<DerivationView> derivations,
        List<RuleView> rules) {

    @Schema(name = "Column")
    public record ColumnView(
            String name,

            @Schema(allowableValues = {"text", "whole", "decimal", "money", "date", "timestamp", "boolean"})
            String type,

            String description,
            @Nullable String unit,
            List<String> aliases,
            List<String> nullTokens,

            @Schema(description = "Nothing else can stand in for it")
            boolean required,

            @Nullable String min,
            @Nullable String max,
            @Nullable String pattern,
            List<String> choices) {

        static ColumnView of(Column column, TableSchema schema) {
            Pattern pattern = column.pattern();
            return new ColumnView(
                    column.name(),
                    Words.of(column.type()),
                    column.description(),
                    column.unit(),
                    column.aliases(),
                    column.nullTokens(),
                    required(column.name(), schema),
                    Values.decimal(column.min()),
                    Values.decimal(column.max()),
                    pattern == null ? null : pattern.pattern(),
                    column.choices());
        }

        private static boolean required(String column, TableSchema schema) {
            return schema.requirements().stream()
                    .anyMatch(requirement -> requirement.anyOf().stream().allMatch(all -> all.contains(column)));
        }
    }

    @Schema(name = "Requirement")
    public record RequirementView(
            @Schema(description = "The alternatives, each a list of columns that belong together")
            List<List<String>> anyOf,

            @Schema(example = "amount, or debit and credit") String words) {

        static RequirementView of(Requirement requirement) {
            return new RequirementView(
                    requirement.anyOf().stream()
                            .map(all -> all.stream().sorted().toList())
                            .toList(),
                    requirement.inWords());
        }
    }

    @Schema(name = "Derivation")
    public record DerivationView(
            String column,

            @Schema(allowableValues = {"fallback", "computed", "upload_day"})
            String mode,

            List<String> inputs,
            String sentence) {

        static DerivationView of(Derivation derivation) {
            return new DerivationView(
                    derivation.column(), Words.of(derivation.mode()), derivation.inputs(), derivation.sentence());
        }
    }

    @Schema(name = "RowRule")
    public record RuleView(String name, List<String> columns, String message, String hint) {

        static RuleView of(RowRule rule) {
            return new RuleView(rule.name(), rule.columns(), rule.message(), rule.hint());
        }
    }

    static SchemaView of(TableSchema schema) {
        return new SchemaView(
                schema.name(),
                schema.version(),
                schema.title(),
                schema.columns().stream()
                        .map(column -> ColumnView.of(column, schema))
                        .toList(),
                schema.requirements().stream().map(RequirementView::of).toList(),
                schema.naturalKey(),
                schema.derivations().stream().map(DerivationView::of).toList(),
                schema.rules().stream().map(RuleView::of).toList());
    }
}
