package io.aetherflow.http.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.flow.CorrectionForm;
import io.aetherflow.core.flow.PreviewForm;
import io.aetherflow.core.flow.UploadForm;
import io.aetherflow.http.json.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text fields that come with an uploaded file. */
public final class UploadFields {

    /** What POST /datasets/upload takes. */
    public static final Set<String> DATASET =
            Set.of("department", "name", "description", "schema", "mapping", "options", "policy");

    /** What POST /datasets/preview takes. */
    public static final Set<String> PREVIEW = Set.of("department", "schema", "mapping", "options");

    /** What POST /datasets/{id}/corrections takes. */
    public static final Set<String> CORRECTION = Set.of("mapping", "options");

    /** What POST /data/upload takes on top. */
    public static final String SOURCE_TYPE = "source_type";

    private static final Set<String> SOURCE_TYPES = Set.of("csv", "tsv", "json", "ndjson", "parquet", "xlsx", "xml");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;

    private final JsonFields json;

    public UploadFields(ObjectMapper mapper) {
        this.json = new JsonFields(mapper);
    }

    /**
     * The form that the use case takes; throws {@code INVALID_REQUEST}, naming the field, where there is none in it.
     *
     * @param fields by name, as sent
     */
    public UploadForm form(String fileName, Map<String, String> fields) {
        sourceType(text(fields, SOURCE_TYPE));
        RejectPolicy policy = Words.parse(RejectPolicy.class, fields.get("policy"), "policy");
        return new UploadForm(
                fileName,
                text(fields, "department"),
                name(fields.get("name")),
                description(fields.get("description")),
                text(fields, "schema"),
                json.mapping(lines(fields, "mapping")),
                json.options(lines(fields, "options")),
                Objects.requireNonNullElse(policy, RejectPolicy.ACCEPT_GOOD));
    }

    /** The same for a file that is only looked at. */
    public PreviewForm preview(Map<String, String> fields) {
        return new PreviewForm(
                text(fields, "department"),
                text(fields, "schema"),
                json.mapping(lines(fields, "mapping")),
                json.options(lines(fields, "options")));
    }

    /** The same for corrected rows. */
    public CorrectionForm correction(String fileName, Map<String, String> fields) {
        return new CorrectionForm(
                fileName, json.mapping(lines(fields, "mapping")), json.options(lines(fields, "options")));
    }

    static @Nullable String name(@Nullable String sent) {
        return Fields.atMost(LONGEST_NAME, Fields.optional(sent, "name"), "name");
    }

    static @Nullable String description(@Nullable String sent) {
        return Fields.atMost(LONGEST_DESCRIPTION, Fields.optionalLines(sent, "description"), "description");
    }

    private static @Nullable String text(Map<String, String> fields, String name) {
        return Fields.optional(fields.get(name), name);
    }

    private static @Nullable String lines(Map<String, String> fields, String name) {
        return Fields.optionalLines(fields.get(name), name);
    }

    /** A claim that is checked for being one, then left to the bytes to prove. */
    private static void sourceType(@Nullable String claimed) {
        if (claimed != null && !SOURCE_TYPES.contains(claimed.toLowerCase(java.util.Locale.ROOT))) {
            List<String> legal = SOURCE_TYPES.stream().sorted().toList();
            throw Fields.invalid(
                    SOURCE_TYPE, "The field 'source_type' must be one of: " + String.join(", ", legal) + ".");
        }
    }
}
