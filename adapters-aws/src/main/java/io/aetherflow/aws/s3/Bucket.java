package io.aetherflow.aws.s3;

import io.aetherflow.aws.Lazy;
import io.aetherflow.core.dataset.ObjectKey;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket: made at first use where it is missing. */
final class Bucket implements AutoCloseable {

    /** Where objects grow; no key of the store's users is below it. */
    static final String STAGING = ObjectKey.WORKPLACE + "/";

    /** A health page does not wait longer. */
    private static final AwsRequestOverrideConfiguration SOON = AwsRequestOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(5))
            .build();

    private final String name;
    private final Lazy<S3Client> client;
    private volatile boolean there;

    Bucket(String name, Lazy<S3Client> client) {
        this.name = name;
        this.client = client;
    }

    String name() {
        return name;
    }

    /** The client, once the bucket is known to be there. */
    S3Client ready() {
        if (!there) {
            prepare();
        }
        return client.get();
    }

    <T> T write(Function<S3Client, T> call) {
        try {
            return call.apply(ready());
        } catch (SdkException e) {
            throw S3Failures.writing(e);
        }
    }

    /** Lists, as asking for the bucket itself answers without a body, hence without a reason. */
    private void prepare() {
        try {
            client.get().listObjectsV2(r -> r.bucket(name).maxKeys(1).overrideConfiguration(SOON));
        } catch (NoSuchBucketException e) {
            create();
        }
        there = true;
    }

    private void create() {
        try {
            client.get().createBucket(r -> r.bucket(name));
        } catch (BucketAlreadyOwnedByYouException madeMeanwhile) {
            return;
        } catch (S3Exception | IllegalArgumentException e) {
            throw S3Failures.noBucket(name, e);
        }
    }

    /** Writes and removes a small object. */
    void tryOut() {
        S3Client s3 = ready();
        String key = STAGING + "check-" + UUID.randomUUID();
        s3.putObject(r -> r.bucket(name).key(key).overrideConfiguration(SOON), RequestBody.fromString("!"));
        s3.deleteObject(r -> r.bucket(name).key(key).overrideConfiguration(SOON));
    }

    /** Page by page, so that whoever sees a page may delete what is on it. */
    void list(String prefix, Consumer<List<S3Object>> pages) {
        for (ListObjectsV2Response page :
                ready().listObjectsV2Paginator(r -> r.bucket(name).prefix(prefix))) {
            pages.accept(page.contents());
        }
    }

    /** As many as a page lists, which is as many as one request deletes. */
    void delete(List<S3Object> objects) {
        if (objects.isEmpty()) {
            return;
        }
        List<ObjectIdentifier> keys = objects.stream()
                .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                .toList();
        Delete delete = Delete.builder().objects(keys).quiet(true).build();
        for (S3Error error :
                ready().deleteObjects(r -> r.bucket(name).delete(delete)).errors()) {
            throw S3Exception.builder()
                    .message(error.key() + " was not deleted: " + error.code() + " " + error.message())
                    .build();
        }
    }

    /** An upload that is finished or aborted already is as good as aborted. */
    void abort(String key, String uploadId) {
        try {
            ready().abortMultipartUpload(r -> r.bucket(name).key(key).uploadId(uploadId));
        } catch (NoSuchUploadException gone) {
            return;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
