package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a file is read: sent with an upload, each part optional, and shown on its dataset with what was inferred. */
// All of them are answered, but who sends them may leave any out.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ReadOptions")
public record ReadOptionsView(
        @Schema(example = "UTF-8") @Nullable String encoding,
        @Schema(example = ";") @Nullable String delimiter,
        @Schema(allowableValues = {".", ","}) @Nullable String decimal,

        @Schema(allowableValues = {"dmy", "mdy", "ymd"}) @Nullable
        String dateOrder,

        @Nullable String sheet,

        @Schema(description = "The header's line, 1 for the first") @Nullable
        Integer headerRow,

        @Nullable List<String> nullTokens,

        @Schema(description = "Values for schema columns that the file does not have") @Nullable
        Map<String, String> constants) {

    public static ReadOptionsView of(ReadOptions options) {
        return new ReadOptionsView(
                options.encoding(),
                text(options.delimiter()),
                text(options.decimal()),
                options.dateOrder() == null ? null : Words.of(options.dateOrder()),
                options.sheet(),
                options.headerRow(),
                options.nullTokens(),
                options.constants());
    }

    private static @Nullable String text(@Nullable Character character) {
        return character == null ? null : character.toString();
    }
}
