package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a file that is only looked at; see {@link UploadForm}.
 *
 * @param department an id or an alias; null: the caller's own
 */
public record PreviewForm(
        @Nullable String department, @Nullable String schema, HeaderMapping mapping, ReadOptions options) {}
