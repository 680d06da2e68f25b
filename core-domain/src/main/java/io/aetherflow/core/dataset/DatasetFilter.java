package io.aetherflow.core.dataset;

import io.aetherflow.core.identity.DepartmentId;
import org.jspecify.annotations.Nullable;

/** Which datasets of a scope are wanted; null: any. */
public record DatasetFilter(
        @Nullable DepartmentId department, @Nullable DatasetStatus status) {

    public static final DatasetFilter ANY = new DatasetFilter(null, null);
}
