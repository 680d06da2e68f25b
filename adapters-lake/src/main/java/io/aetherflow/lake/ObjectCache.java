package io.aetherflow.lake;

import io.aetherflow.core.dataset.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Objects as local files, the ones used last kept at hand. Objects are written once, so that a copy never goes stale; one
 * that is deleted is told by asking the store for its size. A file that leaves the cache lives on until its last user closes it.
 */
final class ObjectCache implements AutoCloseable {

    private final ObjectStore store;
    private final Workspace workspace;
    private final long mostBytes;
    private final int mostFiles;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Object> copying = new HashMap<>();
    private boolean closed;

    ObjectCache(ObjectStore store, Workspace workspace, LakeSettings settings) {
        this.store = store;
        this.workspace = workspace;
        this.mostBytes = settings.cacheBytes();
        this.mostFiles = settings.cacheFiles();
    }

    /** The object as a file that stays until the lease is closed. */
    Optional<Lease> open(String key) {
        Optional<Long> size = store.size(key);
        if (size.isEmpty()) {
            forget(key);
            return Optional.empty();
        }
        synchronized (turn(key)) {
            Optional<Lease> cached = cached(key);
            return cached.isPresent() ? cached : copied(key);
        }
    }

    /** Two who open one object share its copy. */
    private synchronized Object turn(String key) {
        return copying.computeIfAbsent(key, any -> new Object());
    }

    private synchronized Optional<Lease> cached(String key) {
        copying.remove(key);
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> Files.exists(entry.file))
                .map(Lease::new);
    }

    private Optional<Lease> copied(String key) {
        Optional<InputStream> stream = store.open(key, 0);
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = stream.get()) {
            return Optional.of(keep(key, copy(in)));
        } catch (IOException e) {
            throw LakeFailures.of("copy " + key + " to local disk", e);
        }
    }

    private Entry copy(InputStream in) throws IOException {
        Path file = workspace.file("object-", ".parquet");
        try {
            return new Entry(file, Files.copy(in, file));
        } catch (IOException | RuntimeException e) {
            LocalFiles.delete(file);
            throw e;
        }
    }

    private synchronized Lease keep(String key, Entry entry) {
        Lease lease = new Lease(entry);
        if (closed) {
            entry.dropped = true;
            return lease;
        }
        Entry twin = entries.put(key, entry);
        if (twin != null) {
            drop(twin);
        }
        shrink();
        return lease;
    }

    private synchronized void forget(String key) {
        Entry gone = entries.remove(key);
        if (gone != null) {
            drop(gone);
        }
    }

    private void shrink() {
        long bytes = entries.values().stream().mapToLong(entry -> entry.bytes).sum();
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext() && (bytes > mostBytes || entries.size() > mostFiles)) {
            Entry entry = oldest.next();
            oldest.remove();
            bytes -= entry.bytes;
            drop(entry);
        }
    }

    private static void drop(Entry entry) {
        entry.dropped = true;
        if (entry.users == 0) {
            LocalFiles.delete(entry.file);
        }
    }

    private synchronized void release(Entry entry) {
        entry.users--;
        if (entry.dropped && entry.users == 0) {
            LocalFiles.delete(entry.file);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        entries.values().forEach(ObjectCache::drop);
        entries.clear();
    }

    private static final class Entry {

        private final Path file;
        private final long bytes;
        private int users;
        private boolean dropped;

        Entry(Path file, long bytes) {
            this.file = file;
            this.bytes = bytes;
        }
    }

    /** A file in use. */
    final class Lease implements AutoCloseable {

        private final Entry entry;
        private boolean released;

        private Lease(Entry entry) {
            this.entry = entry;
            entry.users++;
        }

        Path file() {
            return entry.file;
        }

        @Override
        public void close() {
            if (!released) {
                released = true;
                release(entry);
            }
        }
    }
}
