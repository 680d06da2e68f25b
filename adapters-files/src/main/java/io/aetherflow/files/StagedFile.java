package io.aetherflow.files;

import io.aetherflow.core.dataset.ObjectKey;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An object that grows in the staging folder until it is linked under its key. */
final class StagedFile implements ObjectStore.Staged {

    private static final Logger log = LoggerFactory.getLogger(StagedFile.class);
    private static final int BUFFER = 1 << 16;

    private final Folder folder;
    private final String bucket;
    private final Path file;
    private final HashingFile hashing;
    private final OutputStream out;
    private @Nullable String sha256;

    StagedFile(Folder folder, String bucket) throws IOException {
        this.folder = folder;
        this.bucket = bucket;
        this.file = folder.staging().resolve(UUID.randomUUID().toString());
        this.hashing = new HashingFile(file);
        this.out = new BufferedOutputStream(hashing, BUFFER);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public RawObject commit(String key) {
        ObjectKey checked = new ObjectKey(key);
        try {
            String sealed = seal();
            folder.link(file, checked);
            Files.deleteIfExists(file);
            return new RawObject(bucket, key, hashing.count(), sealed);
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
    }

    private String seal() throws IOException {
        String known = sha256;
        if (known == null) {
            out.flush();
            hashing.seal();
            known = hashing.sha256();
            sha256 = known;
        }
        return known;
    }

    @Override
    public void close() {
        try {
            hashing.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("A staged file stays until it is swept: {}", file, e);
        }
    }
}
