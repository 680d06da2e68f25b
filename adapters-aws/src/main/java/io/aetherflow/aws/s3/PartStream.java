package io.aetherflow.aws.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts and hashes what is written, and hands over every part that is full once more bytes come. */
final class PartStream extends OutputStream {

    private final PartBuffer part;
    private final Consumer<PartBuffer> fullParts;
    private final MessageDigest digest = Sha256.digest();
    private long count;
    private @Nullable String sha256;

    PartStream(int partSize, Consumer<PartBuffer> fullParts) {
        this.part = new PartBuffer(partSize);
        this.fullParts = fullParts;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (sha256 != null) {
            throw new IOException("The object is sealed.");
        }
        int done = 0;
        while (done < length) {
            if (part.full()) {
                fullParts.accept(part);
                part.clear();
            }
            int taken = part.append(bytes, from + done, length - done);
            digest.update(bytes, from + done, taken);
            count += taken;
            done += taken;
        }
    }

    /** What was not handed over: everything, or the last part. */
    PartBuffer rest() {
        return part;
    }

    long count() {
        return count;
    }

    /** Nothing can be written afterwards. */
    String seal() {
        String known = sha256;
        if (known == null) {
            known = HexFormat.of().formatHex(digest.digest());
            sha256 = known;
        }
        return known;
    }
}
