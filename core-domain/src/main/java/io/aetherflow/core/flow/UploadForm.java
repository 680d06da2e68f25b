package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an uploaded file.
 *
 * @param fileName as sent; it is cleaned before use
 * @param department an id or an alias; null: the caller's own
 * @param name shown to people; null: the file's name
 */
public record UploadForm(
        String fileName,
        @Nullable String department,
        @Nullable String name,
        @Nullable String description,
        @Nullable String schema,
        HeaderMapping mapping,
        ReadOptions options,
        RejectPolicy policy) {

    public static UploadForm of(String fileName) {
        return new UploadForm(
                fileName,
                null,
                null,
                null,
                null,
                HeaderMapping.INFERRED,
                ReadOptions.INFERRED,
                RejectPolicy.ACCEPT_GOOD);
    }

    public UploadForm to(String newDepartment) {
        return new UploadForm(fileName, newDepartment, name, description, schema, mapping, options, policy);
    }
}
