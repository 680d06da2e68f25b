package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in a map. */
public final class MemoryObjectStore extends MemoryAdapter implements ObjectStore {

    static final String BUCKET = "memory";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public Staged stage() {
        return new MemoryStaged(objects);
    }

    @Override
    public Optional<InputStream> open(String key, long offset) {
        return Optional.ofNullable(objects.get(key)).map(content -> {
            int from = (int) Math.min(offset, content.length);
            return new ByteArrayInputStream(content, from, content.length - from);
        });
    }

    @Override
    public Optional<Long> size(String key) {
        return Optional.ofNullable(objects.get(key)).map(content -> (long) content.length);
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public void deleteBelow(String folder) {
        objects.keySet().removeIf(key -> key.startsWith(folder + "/"));
    }
}
