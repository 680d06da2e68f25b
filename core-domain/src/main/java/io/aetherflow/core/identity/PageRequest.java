package io.aetherflow.core.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list is wanted.
 *
 * @param limit 1 to 100
 * @param cursor from the previous page, or null for the first
 */
public record PageRequest(int limit, @Nullable String cursor) {

    public static final int MOST = 100;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }
}
