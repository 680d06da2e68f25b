package io.aetherflow.files;

import io.aetherflow.core.dataset.ObjectKey;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.StoredObject;
import io.aetherflow.core.failure.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An object store in a folder, for one machine or for several that share a file system with hard links. An object grows in
 * {@code .staging} and gets its name by a hard link, which is atomic and refuses a name that is taken.
 */
public final class FileObjectStore implements ObjectStore {

    private static final long LEAST_FREE = 100L << 20;

    private final Folder folder;
    private final Path root;
    private final String bucket;
    private final long leastFree;

    /** @param bucket the name this store's objects carry */
    public FileObjectStore(Path root, String bucket) {
        this(root, bucket, LEAST_FREE);
    }

    FileObjectStore(Path root, String bucket, long leastFree) {
        this.root = root.toAbsolutePath().normalize();
        this.folder = new Folder(this.root);
        this.bucket = bucket;
        this.leastFree = leastFree;
    }

    @Override
    public Staged stage() {
        try {
            return new StagedFile(folder, bucket);
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
    }

    @Override
    public int sweep(Instant before) {
        try {
            return folder.sweep(before);
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
    }

    /** Leaves out objects whose names were too long for a file's: nobody can tell their keys any more. */
    @Override
    public void visit(String keys, Consumer<StoredObject> visitor) {
        try {
            folder.visit(new ObjectKey(keys), visitor);
        } catch (IOException e) {
            throw StorageFailures.reading(keys, e);
        }
    }

    @Override
    public OptionalLong free() {
        try {
            return OptionalLong.of(folder.freeBytes());
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
    }

    @Override
    public Optional<InputStream> open(String key, long offset) {
        ObjectKey checked = new ObjectKey(key);
        try {
            Optional<Path> file = folder.find(checked);
            return file.isPresent() ? Optional.of(opened(file.get(), offset)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StorageFailures.reading(key, e);
        }
    }

    private static InputStream opened(Path file, long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public Optional<Long> size(String key) {
        ObjectKey checked = new ObjectKey(key);
        try {
            Optional<Path> file = folder.find(checked);
            return file.isPresent() ? Optional.of(Files.size(file.get())) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StorageFailures.reading(key, e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            folder.delete(new ObjectKey(key));
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
    }

    @Override
    public void deleteBelow(String keys) {
        try {
            folder.deleteBelow(new ObjectKey(keys));
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
    }

    /** Writes and removes a small object, and looks how much room is left. */
    @Override
    public Check check() {
        try {
            tryOut();
            long free = folder.freeBytes();
            String room = (free >> 20) + " MB free";
            String detail = root + ", " + room;
            return free < leastFree
                    ? Check.unhealthy(detail + ": too little").showing(room + ": too little")
                    : Check.healthy(detail).showing(room);
        } catch (IOException | RuntimeException e) {
            return Check.unhealthy(root + ": " + e.getMessage());
        }
    }

    private void tryOut() throws IOException {
        String key = "check/" + UUID.randomUUID();
        try (Staged staged = stage()) {
            staged.out().write('!');
            staged.commit(key);
        }
        delete(key);
    }

    /** Holds nothing that needs releasing. */
    @Override
    public void close() {}
}
