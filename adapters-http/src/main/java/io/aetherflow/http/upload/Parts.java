package io.aetherflow.http.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a multipart request, from first to last. The library's own iterator takes no more than 512 bytes of header,
 * too few for a long file name that is not ASCII.
 */
final class Parts {

    static final int MOST_HEADER_BYTES = 8192;

    /** One part; its body is read to its end before the next part is asked for. */
    record Part(Disposition disposition, InputStream body) {}

    private final AbstractFileUpload<?, ?, ?> parser;
    private final MultipartInput input;
    private boolean begun;

    private Parts(AbstractFileUpload<?, ?, ?> parser, MultipartInput input) {
        this.parser = parser;
        this.input = input;
    }

    /** @param body of the request */
    static Parts of(HttpServletRequest request, InputStream body) throws IOException {
        AbstractFileUpload<?, ?, ?> parser = new JakartaServletFileUpload<>();
        byte[] boundary = parser.getBoundary(request.getContentType());
        if (boundary == null) {
            throw new IOException("The boundary is missing");
        }
        MultipartInput input = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary)
                .setPartHeaderSizeMax(MOST_HEADER_BYTES)
                .get();
        input.setHeaderCharset(StandardCharsets.UTF_8);
        return new Parts(parser, input);
    }

    /** The next part, or null behind the last. */
    @Nullable
    Part next() throws IOException {
        boolean more = begun ? input.readBoundary() : input.skipPreamble();
        begun = true;
        if (!more) {
            return null;
        }
        String disposition = parser.getParsedHeaders(input.readHeaders()).getHeader("Content-Disposition");
        return new Part(Disposition.of(disposition), input.newInputStream());
    }
}
