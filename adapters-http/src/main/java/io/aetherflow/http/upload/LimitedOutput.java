package io.aetherflow.http.upload;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** Passes bytes on until there are too many. */
final class LimitedOutput extends FilterOutputStream {

    private final Supplier<? extends RuntimeException> tooMany;
    private long left;

    LimitedOutput(OutputStream out, long most, Supplier<? extends RuntimeException> tooMany) {
        super(out);
        this.left = most;
        this.tooMany = tooMany;
    }

    @Override
    public void write(int b) throws IOException {
        take(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
    }

    private void take(int length) {
        left -= length;
        if (left < 0) {
            throw tooMany.get();
        }
    }
}
