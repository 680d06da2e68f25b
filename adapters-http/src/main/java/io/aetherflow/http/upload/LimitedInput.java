package io.aetherflow.http.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Hands bytes on until there are too many: what lies around the parts of a form counts too. */
final class LimitedInput extends FilterInputStream {

    private final Supplier<? extends RuntimeException> tooMany;
    private long left;

    LimitedInput(InputStream in, long most, Supplier<? extends RuntimeException> tooMany) {
        super(in);
        this.left = most;
        this.tooMany = tooMany;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        take(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        take(read);
        return read;
    }

    private void take(int read) {
        left -= Math.max(0, read);
        if (left < 0) {
            throw tooMany.get();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
