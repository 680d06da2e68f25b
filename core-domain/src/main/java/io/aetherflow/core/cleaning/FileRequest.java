package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a file.
 *
 * @param schemas the department's, the usual one first
 * @param schema the name of the one wanted; null: the one that fits best
 * @param mapping what the uploader says about headers; those it does not name are inferred
 * @param options what the uploader says about the file's formats
 * @param uploadedOn the day the file arrived
 * @param remembered what was confirmed for such headers before: it stands where the uploader says nothing
 */
public record FileRequest(
        List<TableSchema> schemas,
        @Nullable String schema,
        HeaderMapping mapping,
        ReadOptions options,
        LocalDate uploadedOn,
        List<RememberedMapping> remembered) {

    public FileRequest {
        schemas = List.copyOf(schemas);
        remembered = List.copyOf(remembered);
    }

    public FileRequest(
            List<TableSchema> schemas,
            @Nullable String schema,
            HeaderMapping mapping,
            ReadOptions options,
            LocalDate uploadedOn) {
        this(schemas, schema, mapping, options, uploadedOn, List.of());
    }

    /** What was confirmed for a header much like this one, but not for this one itself: that is applied unasked. */
    public static Optional<RememberedMapping> similar(List<RememberedMapping> remembered, List<String> header) {
        HeaderMemory memory = new HeaderMemory(remembered, HeaderNames.of(header));
        return memory.exact().isPresent() ? Optional.empty() : memory.nearest();
    }

    public FileRequest remembering(List<RememberedMapping> confirmed) {
        return new FileRequest(schemas, schema, mapping, options, uploadedOn, confirmed);
    }
}
