package io.aetherflow.aws.s3;

import io.aetherflow.aws.AwsClients;
import io.aetherflow.aws.AwsSettings;
import io.aetherflow.aws.Lazy;
import io.aetherflow.aws.Patience;
import io.aetherflow.core.dataset.ObjectKey;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.StoredObject;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * An object store in an S3 bucket, which is this store's alone. Objects grow below {@code .staging/}, which no key names.
 * The bucket is made at first use where it is missing.
 */
public final class S3ObjectStore implements ObjectStore {

    /** Of each object in writing, this much is in memory; S3's limit of 10,000 parts makes 78 GiB the largest object. */
    private static final int PART_SIZE = 8 << 20;

    private final Bucket bucket;
    private final String where;
    private final int partSize;

    /** Opens nothing yet. */
    public S3ObjectStore(AwsSettings settings, String bucket) {
        this(settings, bucket, new Lazy<>(() -> client(settings).build()), PART_SIZE);
    }

    /** @param partSize what S3 takes as a part: 5 MiB or more */
    S3ObjectStore(AwsSettings settings, String bucket, Lazy<S3Client> client, int partSize) {
        this.bucket = new Bucket(bucket, client);
        this.where = "bucket " + bucket + " in " + settings.region()
                + (settings.s3Endpoint() == null ? "" : " at " + settings.s3Endpoint());
        this.partSize = partSize;
    }

    static S3ClientBuilder client(AwsSettings settings) {
        Patience patience = Patience.USUAL.withCalls(Duration.ofMinutes(2), Duration.ofMinutes(5));
        return AwsClients.prepared(S3Client.builder(), settings, settings.s3Endpoint(), patience)
                .forcePathStyle(settings.s3Endpoint() != null)
                // A sum over the whole object can't be told from a connection's part of it.
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    }

    @Override
    public Staged stage() {
        return new StagedUpload(bucket, partSize);
    }

    @Override
    public Optional<InputStream> open(String key, long offset) {
        return ResumingStream.open(bucket, new ObjectKey(key).text(), offset);
    }

    @Override
    public Optional<Long> size(String key) {
        String checked = new ObjectKey(key).text();
        try {
            return Optional.of(bucket.ready()
                    .headObject(r -> r.bucket(bucket.name()).key(checked))
                    .contentLength());
        } catch (SdkException e) {
            if (S3Failures.status(e) == S3Failures.NOT_FOUND) {
                return Optional.empty();
            }
            throw S3Failures.reading(key, e);
        }
    }

    @Override
    public void delete(String key) {
        String checked = new ObjectKey(key).text();
        bucket.write(s3 -> s3.deleteObject(r -> r.bucket(bucket.name()).key(checked)));
    }

    @Override
    public void deleteBelow(String folder) {
        String prefix = new ObjectKey(folder).text() + "/";
        try {
            bucket.list(prefix, bucket::delete);
        } catch (SdkException e) {
            throw S3Failures.writing(e);
        }
    }

    @Override
    public void visit(String folder, Consumer<StoredObject> visitor) {
        String prefix = new ObjectKey(folder).text() + "/";
        try {
            bucket.list(
                    prefix,
                    page -> page.forEach(object ->
                            visitor.accept(new StoredObject(object.key(), object.size(), object.lastModified()))));
        } catch (SdkException e) {
            throw S3Failures.reading(folder, e);
        }
    }

    /** Uploads that were begun before, and staged objects that were finished before. */
    @Override
    public int sweep(Instant before) {
        return bucket.write(s3 -> abortUploads(s3, before) + deleteStaged(before));
    }

    private int abortUploads(S3Client s3, Instant before) {
        AtomicInteger count = new AtomicInteger();
        s3.listMultipartUploadsPaginator(r -> r.bucket(bucket.name())).uploads().stream()
                .filter(upload -> upload.initiated().isBefore(before))
                .forEach(upload -> {
                    bucket.abort(upload.key(), upload.uploadId());
                    count.incrementAndGet();
                });
        return count.get();
    }

    private int deleteStaged(Instant before) {
        AtomicInteger count = new AtomicInteger();
        bucket.list(Bucket.STAGING, page -> {
            var old = page.stream()
                    .filter(object -> object.lastModified().isBefore(before))
                    .toList();
            bucket.delete(old);
            count.addAndGet(old.size());
        });
        return count.get();
    }

    /** S3 has no end that could be asked for. */
    @Override
    public OptionalLong free() {
        return OptionalLong.empty();
    }

    /** Writes and removes a small object. */
    @Override
    public Check check() {
        try {
            bucket.tryOut();
            return Check.healthy(where);
        } catch (SdkException e) {
            return Check.unhealthy(where + ": " + S3Failures.reason(e));
        } catch (AetherException | IllegalStateException e) {
            return Check.unhealthy(where + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        bucket.close();
    }
}
