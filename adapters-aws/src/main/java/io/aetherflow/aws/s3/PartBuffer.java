package io.aetherflow.aws.s3;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import software.amazon.awssdk.core.sync.RequestBody;

/** The bytes of one part, in memory so that a request can be repeated. It grows as it fills: most objects are small. */
final class PartBuffer {

    private static final int FIRST = 1 << 16;

    private final int capacity;
    private byte[] bytes;
    private int length;

    PartBuffer(int capacity) {
        this.capacity = capacity;
        this.bytes = new byte[Math.min(FIRST, capacity)];
    }

    boolean full() {
        return length == capacity;
    }

    /** Takes what there is room for, and says how many that was. */
    int append(byte[] from, int offset, int count) {
        int taken = Math.min(count, capacity - length);
        if (length + taken > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(capacity, Math.max(2 * bytes.length, length + taken)));
        }
        System.arraycopy(from, offset, bytes, length, taken);
        length += taken;
        return taken;
    }

    void clear() {
        length = 0;
    }

    RequestBody body() {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes, 0, length), length, "application/octet-stream");
    }

    /** As S3 wants it: it refuses bytes that do not have this sum. */
    String checksum() {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(bytes, 0, length);
        return Base64.getEncoder().encodeToString(sha256.digest());
    }
}
