package io.aetherflow.http.upload;

import io.aetherflow.core.cleaning.FilePreview;
import java.nio.file.Path;

/**
 * What a preview may take.
 *
 * @param folder where the file lies while it is looked at; it exists
 * @param mostBytes of a text that are looked at
 * @param mostSkipped bytes of it that are passed over, so that the fields behind it are read; where it goes on, they are not
 */
public record PreviewSettings(Path folder, long mostBytes, long mostSkipped) {

    private static final long USUAL_SKIPPED = 256L << 20;

    public static PreviewSettings in(Path folder) {
        return new PreviewSettings(folder, FilePreview.USUAL_LIMIT, USUAL_SKIPPED);
    }

    /** In the folder that the system has for temporary files. */
    public static PreviewSettings usual() {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
