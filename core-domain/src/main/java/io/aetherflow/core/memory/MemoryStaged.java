package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.ObjectKey;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

final class MemoryStaged implements ObjectStore.Staged {

    private final Map<String, MemoryObjectStore.Kept> objects;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    MemoryStaged(Map<String, MemoryObjectStore.Kept> objects) {
        this.objects = objects;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public RawObject commit(String key) {
        String checked = new ObjectKey(key).text();
        byte[] content = out.toByteArray();
        if (objects.putIfAbsent(checked, new MemoryObjectStore.Kept(content, Instant.now())) != null) {
            throw new AetherException(FailureCode.CONFLICT, "There is an object '" + key + "' already.");
        }
        String sha256 = HexFormat.of().formatHex(Sha256.of(content));
        return new RawObject(MemoryObjectStore.BUCKET, key, content.length, sha256);
    }

    @Override
    public void close() {
        out.reset();
    }
}
