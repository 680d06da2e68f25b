package io.aetherflow.aws.s3;

import io.aetherflow.core.dataset.ObjectKey;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * An object whose key is known last. What fits one part stays in memory and is put under its key in one request. More grows
 * as a multipart upload in the staging folder, and S3 copies it to its key part by part: S3 can't rename, and a plain copy
 * ends at 5 GB and overwrites in stores that don't know the condition on it. Both ends are conditional on a free key, so one
 * of many writers wins; each object names its writer, who thus knows its own where the answer to the first try was lost.
 */
final class StagedUpload implements ObjectStore.Staged {

    private static final Logger log = LoggerFactory.getLogger(StagedUpload.class);
    private static final String WRITER = "writer";
    private static final int ATTEMPTS = 5;

    private final Bucket bucket;
    private final String id = UUID.randomUUID().toString();
    private final PartStream out;
    private @Nullable Multipart growing;
    private @Nullable String staged;

    StagedUpload(Bucket bucket, int partSize) {
        this.bucket = bucket;
        this.out = new PartStream(partSize, this::grow);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    private void grow(PartBuffer part) {
        try {
            Multipart upload = growing;
            if (upload == null) {
                upload = Multipart.begin(bucket, Bucket.STAGING + id, Map.of());
                growing = upload;
            }
            upload.upload(part);
        } catch (SdkException e) {
            throw S3Failures.writing(e);
        }
    }

    @Override
    public RawObject commit(String key) {
        String checked = new ObjectKey(key).text();
        String sha256 = out.seal();
        try {
            finishGrowing();
            String source = staged;
            if (source == null) {
                once(checked, () -> put(checked));
            } else {
                bring(source, checked);
            }
        } catch (SdkException e) {
            throw S3Failures.writing(e);
        }
        removeStaged();
        return new RawObject(bucket.name(), checked, out.count(), sha256);
    }

    /** Once; a commit that failed can be tried again, or with another key. */
    private void finishGrowing() {
        Multipart upload = growing;
        if (upload != null) {
            upload.upload(out.rest());
            upload.complete();
            staged = upload.key();
            growing = null;
        }
    }

    private void put(String key) {
        bucket.ready()
                .putObject(
                        r -> r.bucket(bucket.name())
                                .key(key)
                                .metadata(writer())
                                .checksumSHA256(out.rest().checksum())
                                .ifNoneMatch("*"),
                        out.rest().body());
    }

    private void bring(String source, String key) {
        once(key, () -> {
            Multipart copy = Multipart.begin(bucket, key, writer());
            try {
                copy.copy(source, out.count());
                copy.completeOnce();
            } catch (SdkException e) {
                copy.abort();
                throw e;
            }
        });
    }

    private Map<String, String> writer() {
        return Map.of(WRITER, id);
    }

    /** 412: the key is taken. 409: somebody else is at it, and S3 asks to begin anew. 404: a completion that came through. */
    private void once(String key, Runnable attempt) {
        for (int failures = 1; ; failures++) {
            try {
                attempt.run();
                return;
            } catch (SdkException e) {
                int status = S3Failures.status(e);
                boolean taken = status == S3Failures.PRECONDITION_FAILED;
                if ((taken || status == S3Failures.NOT_FOUND) && isOurs(key)) {
                    return;
                }
                if (taken) {
                    throw S3Failures.taken(key, e);
                }
                if (status != S3Failures.CONFLICT || failures == ATTEMPTS) {
                    throw e;
                }
                Pause.after(failures);
            }
        }
    }

    private boolean isOurs(String key) {
        try {
            HeadObjectResponse there =
                    bucket.ready().headObject(r -> r.bucket(bucket.name()).key(key));
            return id.equals(there.metadata().get(WRITER));
        } catch (SdkException e) {
            if (S3Failures.status(e) == S3Failures.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private void removeStaged() {
        String source = staged;
        if (source != null) {
            try {
                bucket.ready().deleteObject(r -> r.bucket(bucket.name()).key(source));
                staged = null;
            } catch (SdkException e) {
                log.warn("A staged object stays until it is swept: {}", source, e);
            }
        }
    }

    @Override
    public void close() {
        out.seal();
        Multipart upload = growing;
        if (upload != null) {
            upload.abort();
            growing = null;
        }
        removeStaged();
    }
}
