package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.aetherflow.core.failure.Failure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be answered before a file loads, with whatever else is known of it beside the fields that are listed. */
@Schema(name = "Question", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record QuestionView(
        String message,
        @Nullable String hint,

        @Schema(description = "The schema column that it is about") @Nullable
        String column,

        @Schema(description = "The file's header that it is about") @Nullable
        String header,

        @Schema(description = "The field of the options that answers it") @Nullable
        String option,

        @Schema(description = "The values to choose from; empty where it takes other than a choice")
        List<String> choices,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> more) {

    private static final Set<String> NAMED = Set.of("message", "hint", "column", "header", "option", "choices", "more");

    static QuestionView of(Failure question) {
        Map<String, Object> more = new HashMap<>(question.details());
        more.keySet().removeAll(NAMED);
        return new QuestionView(
                question.message(),
                question.hint(),
                text(question, "column"),
                text(question, "header"),
                text(question, "option"),
                question.details().get("choices") instanceof List<?> choices
                        ? choices.stream().map(String::valueOf).toList()
                        : List.of(),
                more);
    }

    private static @Nullable String text(Failure question, String detail) {
        Object value = question.details().get(detail);
        return value == null ? null : value.toString();
    }
}
