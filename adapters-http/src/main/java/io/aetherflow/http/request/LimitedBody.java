package io.aetherflow.http.request;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that may be neither large nor slow: who sends a byte now and then would hold a thread with each. */
public final class LimitedBody extends FilterInputStream {

    /** More than any JSON that a route takes. */
    public static final int MOST_BYTES = 1 << 20;

    static final Duration LONGEST = Duration.ofSeconds(30);

    private final long end;
    private long left = MOST_BYTES;

    public LimitedBody(InputStream body) {
        this(body, LONGEST);
    }

    LimitedBody(InputStream body, Duration longest) {
        super(body);
        end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    private void counted(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge();
        }
        if (read > 0 && System.nanoTime() - end > 0) {
            throw new AetherException(
                    FailureCode.INVALID_REQUEST, "The body came too slowly to be waited for; send it again at once.");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    public static AetherException tooLarge() {
        return new AetherException(
                Failure.of(FailureCode.PAYLOAD_TOO_LARGE, "The body is larger than 1 MiB, the most that is taken here.")
                        .with("max_bytes", MOST_BYTES));
    }
}
