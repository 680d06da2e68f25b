package io.aetherflow.aws.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Connections that break after so many bytes of an object, each time. */
final class CutAnswers implements ExecutionInterceptor {

    private volatile int after = Integer.MAX_VALUE;
    private volatile boolean quietly;

    /** @param quietly as an end of the stream, not as an error */
    void after(int bytes, boolean quietly) {
        this.after = bytes;
        this.quietly = quietly;
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.request() instanceof GetObjectRequest
                ? context.responseBody().map(Cut::new)
                : context.responseBody();
    }

    private final class Cut extends FilterInputStream {

        private int left = after;

        Cut(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                if (quietly) {
                    return -1;
                }
                throw new IOException("Connection reset");
            }
            int count = super.read(into, from, Math.min(left, length));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
