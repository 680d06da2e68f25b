package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import org.jspecify.annotations.Nullable;

/** How a dataset's file is to be read now; what is null stays as it was. */
public record ReprocessForm(
        @Nullable String schema,
        @Nullable HeaderMapping mapping,
        @Nullable ReadOptions options,
        @Nullable RejectPolicy policy) {

    public static final ReprocessForm AS_BEFORE = new ReprocessForm(null, null, null, null);
}
