package io.aetherflow.analytics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ordered map of an insight's numbers; what is null is left out. */
public final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Facts() {}

    public static Facts of(String name, @Nullable Object value) {
        return new Facts().and(name, value);
    }

    public Facts and(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    public Map<String, Object> map() {
        return values;
    }
}
