package io.aetherflow.aws.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object's bytes. A connection that breaks on the way, as it will in a file of many gigabytes, is replaced by one that goes
 * on from the same byte of the same object. What can't be mended is the house's own exception: a plain {@code IOException}
 * would be taken for a damaged file by those who unpack one.
 */
final class ResumingStream extends InputStream {

    /** In a row, without a byte between them; with the client's own repetitions about ten seconds. */
    private static final int MOST_FAILURES = 5;

    private final Bucket bucket;
    private final String key;
    private final String eTag;
    private final long end;
    private long position;
    private @Nullable ResponseInputStream<GetObjectResponse> in;

    private ResumingStream(Bucket bucket, String key, long offset, ResponseInputStream<GetObjectResponse> first) {
        this.bucket = bucket;
        this.key = key;
        this.eTag = first.response().eTag();
        this.position = offset;
        this.end = offset + first.response().contentLength();
        this.in = first;
    }

    static Optional<InputStream> open(Bucket bucket, String key, long offset) {
        try {
            return Optional.of(new ResumingStream(bucket, key, offset, get(bucket, key, offset, null)));
        } catch (SdkException e) {
            return switch (S3Failures.status(e)) {
                case S3Failures.NOT_FOUND -> Optional.empty();
                case S3Failures.RANGE_NOT_SATISFIABLE -> Optional.of(InputStream.nullInputStream());
                default -> throw S3Failures.reading(key, e);
            };
        }
    }

    /** From the beginning without a range: an empty object has none to give. */
    private static ResponseInputStream<GetObjectResponse> get(
            Bucket bucket, String key, long from, @Nullable String eTag) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(bucket.name()).key(key);
        if (from > 0) {
            request.range("bytes=" + from + "-");
        }
        if (eTag != null) {
            request.ifMatch(eTag);
        }
        return bucket.ready().getObject(request.build());
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int failures = 0;
        while (position < end && length > 0) {
            try {
                int count = current().read(into, offset, length);
                if (count < 0) {
                    throw new EOFException("The connection ended " + (end - position) + " bytes early.");
                }
                position += count;
                return count;
            } catch (IOException | SdkException e) {
                drop();
                failures++;
                if (failures > MOST_FAILURES || isAnother(e)) {
                    throw S3Failures.reading(key, e);
                }
                Pause.after(failures);
            }
        }
        return length > 0 ? -1 : 0;
    }

    /** The object was deleted, or deleted and written anew: what follows is no part of what was read. */
    private static boolean isAnother(Exception failure) {
        int status = S3Failures.status(failure);
        return status == S3Failures.NOT_FOUND || status == S3Failures.PRECONDITION_FAILED;
    }

    private ResponseInputStream<GetObjectResponse> current() {
        ResponseInputStream<GetObjectResponse> open = in;
        if (open == null) {
            open = get(bucket, key, position, eTag);
            in = open;
        }
        return open;
    }

    /** Closing a connection politely would read it to its end. */
    private void drop() {
        ResponseInputStream<GetObjectResponse> open = in;
        if (open != null) {
            in = null;
            open.abort();
        }
    }

    /** Further reads find the end. */
    @Override
    public void close() throws IOException {
        ResponseInputStream<GetObjectResponse> open = in;
        if (position < end) {
            drop();
            position = end;
        } else if (open != null) {
            in = null;
            open.close();
        }
    }
}
