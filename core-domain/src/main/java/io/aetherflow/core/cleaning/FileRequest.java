package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a file.
 *
 * @param schemas the department's, the usual one first
 * @param schema the name of the one wanted; null: the one that fits best
 * @param mapping what the uploader says about headers; those it does not name are inferred
 * @param options what the uploader says about the file's formats
 * @param uploadedOn the day the file arrived
 */
public record FileRequest(
        List<TableSchema> schemas,
        @Nullable String schema,
        HeaderMapping mapping,
        ReadOptions options,
        LocalDate uploadedOn) {

    public FileRequest {
        schemas = List.copyOf(schemas);
    }
}
