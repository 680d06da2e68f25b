package io.aetherflow.http.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.http.failure.JsonFaults;
import io.aetherflow.http.json.Words;
import io.aetherflow.http.view.ReadOptionsView;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the form fields that are JSON texts: {@code mapping} and {@code options}. */
final class JsonFields {

    private static final TypeReference<LinkedHashMap<String, @Nullable String>> MAPPING = new TypeReference<>() {};

    /** As many columns as a file may have by any configuration, and cells' texts that no file's header exceeds. */
    private static final int MOST_ENTRIES = 10_000;

    private static final int LONGEST = 10_000;

    private final ObjectMapper mapper;

    JsonFields(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    HeaderMapping mapping(@Nullable String text) {
        Map<String, @Nullable String> sent = text == null ? null : read(text, "mapping", MAPPING);
        return sent == null ? HeaderMapping.INFERRED : mapping(sent);
    }

    static HeaderMapping mapping(Map<String, @Nullable String> sent) {
        Map<String, Optional<String>> columns = new LinkedHashMap<>();
        Fields.checkSize(MOST_ENTRIES, sent.size(), "mapping");
        sent.forEach((header, column) ->
                columns.put(lines(header, "mapping"), Optional.ofNullable(Fields.optional(column, "mapping"))));
        return new HeaderMapping(columns);
    }

    ReadOptions options(@Nullable String text) {
        ReadOptionsView sent = text == null ? null : read(text, "options", new TypeReference<ReadOptionsView>() {});
        return sent == null ? ReadOptions.INFERRED : options(sent);
    }

    static ReadOptions options(ReadOptionsView sent) {
        return new ReadOptions(
                encoding(sent.encoding()),
                delimiter(sent.delimiter()),
                decimal(sent.decimal()),
                Words.parse(DateOrder.class, sent.dateOrder(), "options.date_order"),
                Fields.optional(sent.sheet(), "options.sheet"),
                headerRow(sent.headerRow()),
                tokens(sent.nullTokens()),
                constants(sent.constants()));
    }

    private <T> @Nullable T read(String text, String field, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new AetherException(
                    JsonFaults.of(e, "The field '" + field + "'").with("form_field", field));
        }
    }

    private static @Nullable String encoding(@Nullable String name) {
        String wanted = Fields.optional(name, "options.encoding");
        try {
            return wanted == null ? null : Charset.forName(wanted).name();
        } catch (IllegalArgumentException e) {
            throw Fields.invalid(
                    "options.encoding",
                    "'encoding' names no character set that is known here; send one such as UTF-8.");
        }
    }

    private static @Nullable Character delimiter(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.length() != 1) {
            throw Fields.invalid("options.delimiter", "'delimiter' must be one character.");
        }
        return Texts.lines(sent, "options.delimiter").charAt(0);
    }

    private static @Nullable Character decimal(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (!sent.equals(".") && !sent.equals(",")) {
            throw Fields.invalid("options.decimal", "'decimal' must be '.' or ','.");
        }
        return sent.charAt(0);
    }

    private static @Nullable Integer headerRow(@Nullable Integer line) {
        if (line != null && line < 1) {
            throw Fields.invalid("options.header_row", "'header_row' is a line of the file; the first one is 1.");
        }
        return line;
    }

    private static String lines(String text, String field) {
        Fields.checkLength(LONGEST, text, field);
        return Texts.lines(text, field);
    }

    private static List<String> tokens(@Nullable List<@Nullable String> sent) {
        Fields.checkSize(MOST_ENTRIES, sent == null ? 0 : sent.size(), "options.null_tokens");
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(token -> token == null ? "" : lines(token, "options.null_tokens"))
                        .toList();
    }

    private static Map<String, String> constants(@Nullable Map<String, @Nullable String> sent) {
        Map<String, String> constants = new LinkedHashMap<>();
        Fields.checkSize(MOST_ENTRIES, sent == null ? 0 : sent.size(), "options.constants");
        if (sent != null) {
            sent.forEach((column, value) -> {
                if (value != null) {
                    constants.put(lines(column, "options.constants"), lines(value, "options.constants"));
                }
            });
        }
        return constants;
    }
}
