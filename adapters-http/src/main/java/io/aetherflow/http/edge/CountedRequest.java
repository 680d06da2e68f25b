package io.aetherflow.http.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request that knows whether its body was read to its end: the server itself notices only at the read after. */
final class CountedRequest extends HttpServletRequestWrapper {

    private @Nullable CountedBody body;

    CountedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public CountedBody getInputStream() throws IOException {
        if (body == null) {
            body = new CountedBody(super.getInputStream(), getContentLengthLong());
        }
        return body;
    }

    /** The body, counted. */
    static final class CountedBody extends ServletInputStream {

        private final ServletInputStream body;
        private final long length;
        private long count;
        private boolean ended;

        CountedBody(ServletInputStream body, long length) {
            this.body = body;
            this.length = length;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            counted(read < 0 ? -1 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int size) throws IOException {
            return counted(body.read(bytes, offset, size));
        }

        private int counted(int read) {
            count += Math.max(0, read);
            ended = ended || read < 0 || count == length;
            return read;
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public boolean isFinished() {
            return ended || body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
