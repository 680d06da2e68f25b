package io.aetherflow.app.platform;

import io.aetherflow.core.failure.Adapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adapters by their names on the health page; closed in the other order than they came. */
final class Adapters implements AutoCloseable {

    private final Map<String, Adapter> named = new LinkedHashMap<>();

    <A extends Adapter> A keep(String name, A adapter) {
        named.put(name, adapter);
        return adapter;
    }

    Map<String, Adapter> all() {
        return Collections.unmodifiableMap(named);
    }

    @Override
    public void close() {
        List<Adapter> reversed = new ArrayList<>(named.values());
        Collections.reverse(reversed);
        reversed.forEach(Adapter::close);
    }
}
