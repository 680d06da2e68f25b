package io.aetherflow.core.dataset;

import io.aetherflow.core.identity.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * Which datasets of a scope are wanted; null: any.
 *
 * @param part what the name holds, in any capitals
 */
public record DatasetFilter(
        @Nullable DepartmentId department,
        @Nullable DatasetStatus status,
        @Nullable String part) {

    public static final DatasetFilter ANY = new DatasetFilter(null, null);

    public DatasetFilter(@Nullable DepartmentId department, @Nullable DatasetStatus status) {
        this(department, status, null);
    }
}
