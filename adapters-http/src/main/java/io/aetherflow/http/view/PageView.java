package io.aetherflow.http.view;

import io.aetherflow.core.identity.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stretch of a list, as every list answers it. Each list has a record of its own, so that clients get its type. */
public interface PageView<V> {

    List<V> items();

    @Nullable
    String nextCursor();

    static <T, V, P extends PageView<V>> P of(Page<T> page, Function<T, V> view, Shape<V, P> shape) {
        Page<V> shown = page.map(view);
        return shape.of(shown.items(), shown.nextCursor());
    }

    /** A list's record, by its constructor. */
    @FunctionalInterface
    interface Shape<V, P> {
        P of(List<V> items, @Nullable String nextCursor);
    }
}
