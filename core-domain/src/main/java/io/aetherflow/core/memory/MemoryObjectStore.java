package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Objects in a map. */
public final class MemoryObjectStore extends MemoryAdapter implements ObjectStore {

    static final String BUCKET = "memory";

    private final Map<String, Kept> objects = new ConcurrentHashMap<>();

    /** An object's bytes, and when they came. */
    record Kept(byte[] content, Instant at) {}

    @Override
    public Staged stage() {
        return new MemoryStaged(objects);
    }

    @Override
    public Optional<InputStream> open(String key, long offset) {
        return Optional.ofNullable(objects.get(key)).map(Kept::content).map(content -> {
            int from = (int) Math.min(offset, content.length);
            return new ByteArrayInputStream(content, from, content.length - from);
        });
    }

    @Override
    public Optional<Long> size(String key) {
        return Optional.ofNullable(objects.get(key)).map(kept -> (long) kept.content().length);
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public void deleteBelow(String folder) {
        objects.keySet().removeIf(key -> key.startsWith(folder + "/"));
    }

    @Override
    public void visit(String folder, Consumer<StoredObject> visitor) {
        Map.copyOf(objects).forEach((key, kept) -> {
            if (key.startsWith(folder + "/")) {
                visitor.accept(new StoredObject(key, kept.content().length, kept.at()));
            }
        });
    }

    /** What is staged here is gone with its writer. */
    @Override
    public int sweep(Instant before) {
        return 0;
    }

    @Override
    public OptionalLong free() {
        return OptionalLong.empty();
    }
}
