package io.aetherflow.aws.s3;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** One object made of parts. Every part carries its SHA-256, and S3 holds the parts to it. */
final class Multipart {

    private static final Logger log = LoggerFactory.getLogger(Multipart.class);

    /** S3 copies this in a few seconds, so that no request is long. */
    private static final long COPIED_AT_ONCE = 128L << 20;

    private static final int MOST_PARTS = 10_000;

    private final Bucket bucket;
    private final S3Client s3;
    private final String key;
    private final String id;
    private final List<CompletedPart> parts = new ArrayList<>();

    private Multipart(Bucket bucket, String key, String id) {
        this.bucket = bucket;
        this.s3 = bucket.ready();
        this.key = key;
        this.id = id;
    }

    static Multipart begin(Bucket bucket, String key, Map<String, String> metadata) {
        String id = bucket.ready()
                .createMultipartUpload(r ->
                        r.bucket(bucket.name()).key(key).metadata(metadata).checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId();
        return new Multipart(bucket, key, id);
    }

    String key() {
        return key;
    }

    void upload(PartBuffer part) {
        int number = parts.size() + 1;
        if (number > MOST_PARTS) {
            throw new AetherException(
                    FailureCode.PAYLOAD_TOO_LARGE, "The file is larger than an object of the storage can be.");
        }
        String checksum = part.checksum();
        UploadPartResponse uploaded = s3.uploadPart(
                r -> r.bucket(bucket.name())
                        .key(key)
                        .uploadId(id)
                        .partNumber(number)
                        .checksumSHA256(checksum),
                part.body());
        parts.add(CompletedPart.builder()
                .partNumber(number)
                .eTag(uploaded.eTag())
                .checksumSHA256(checksum)
                .build());
    }

    /** Within S3: the bytes don't come through here. */
    void copy(String source, long size) {
        for (long from = 0; from < size; from += COPIED_AT_ONCE) {
            int number = parts.size() + 1;
            String range = "bytes=" + from + "-" + (Math.min(size, from + COPIED_AT_ONCE) - 1);
            CopyPartResult copied = s3.uploadPartCopy(r -> r.sourceBucket(bucket.name())
                            .sourceKey(source)
                            .copySourceRange(range)
                            .destinationBucket(bucket.name())
                            .destinationKey(key)
                            .uploadId(id)
                            .partNumber(number))
                    .copyPartResult();
            parts.add(CompletedPart.builder()
                    .partNumber(number)
                    .eTag(copied.eTag())
                    .checksumSHA256(copied.checksumSHA256())
                    .build());
        }
    }

    void complete() {
        s3.completeMultipartUpload(completion().build());
    }

    /** Only where the key is free; otherwise 412, and the upload stays. */
    void completeOnce() {
        s3.completeMultipartUpload(completion().ifNoneMatch("*").build());
    }

    private CompleteMultipartUploadRequest.Builder completion() {
        return CompleteMultipartUploadRequest.builder()
                .bucket(bucket.name())
                .key(key)
                .uploadId(id)
                .multipartUpload(m -> m.parts(parts));
    }

    /** What can't be removed now is swept later. */
    void abort() {
        try {
            bucket.abort(key, id);
        } catch (SdkException e) {
            log.warn("An upload stays until it is swept: {} {}", key, id, e);
        }
    }
}
