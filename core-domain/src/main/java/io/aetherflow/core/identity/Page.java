package io.aetherflow.core.identity;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param nextCursor opaque; asks for what follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        return new Page<>(items.stream().<U>map(change).toList(), nextCursor);
    }

    /**
     * Cuts a page from a look-up that asked for one item more than the limit.
     *
     * @param cursor gives the cursor that continues after an item
     */
    public static <T> Page<T> cut(List<T> oneMoreThanLimit, int limit, Function<? super T, String> cursor) {
        if (oneMoreThanLimit.size() <= limit) {
            return new Page<>(oneMoreThanLimit, null);
        }
        List<T> items = oneMoreThanLimit.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }
}
