package io.aetherflow.http.form;

import org.jspecify.annotations.Nullable;

/** The headers of uploads in pieces. */
public final class UploadOffset {

    /** Bytes that arrived, and where the next piece begins. */
    public static final String HEADER = "Upload-Offset";

    /** Bytes of the whole file. */
    public static final String LENGTH = "Upload-Length";

    private UploadOffset() {}

    /** Throws {@code INVALID_REQUEST} for what is no number of bytes. */
    public static long parse(@Nullable String sent) {
        if (sent == null || !sent.strip().matches("[0-9]{1,18}")) {
            throw Fields.invalid(
                    HEADER,
                    "The header " + HEADER
                            + " is missing or no number: send the byte of the file that the piece begins at.");
        }
        return Long.parseLong(sent.strip());
    }
}
