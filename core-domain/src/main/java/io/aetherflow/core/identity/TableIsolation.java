package io.aetherflow.core.identity;

import org.jspecify.annotations.Nullable;

/**
 * How far the departments are apart in one table.
 *
 * @param table with its schema, as {@code public.datasets}
 * @param rows how many rows of all departments were there to be seen; of a table of millions those of a sample
 * @param seen how many rows of others were visible to a department, over all that were tried; null where requests may not
 *     read the table at all
 * @param changed how many rows of others a department could change; null where requests may change no row
 * @param deleted how many rows of others a department could delete; null where requests may delete no row
 */
public record TableIsolation(
        String table,
        @Nullable Long rows,
        @Nullable Long seen,
        @Nullable Long changed,
        @Nullable Long deleted) {

    /** Whether nothing of any other department was met. */
    public boolean holds() {
        return none(seen) && none(changed) && none(deleted);
    }

    private static boolean none(@Nullable Long count) {
        return count == null || count == 0;
    }
}
