package io.aetherflow.http.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.cleaning.FilePreview;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.flow.Preview;
import io.aetherflow.core.flow.PreviewFile;
import io.aetherflow.http.form.UploadFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Takes a file in to look at it, and leaves none of it behind. */
public final class Previews {

    private final PreviewFile preview;
    private final UploadFields fields;
    private final long mostBytes;
    private final PreviewSettings settings;

    /** @param mostBytes of a file that is taken whole */
    public Previews(PreviewFile preview, ObjectMapper mapper, long mostBytes, PreviewSettings settings) {
        this.preview = preview;
        this.fields = new UploadFields(mapper);
        this.mostBytes = mostBytes;
        this.settings = settings;
    }

    public Preview receive(Caller caller, HttpServletRequest request) {
        MultipartUpload form = new MultipartUpload(mostBytes, UploadFields.PREVIEW);
        try (SpooledFile file = new SpooledFile(settings, form)) {
            MultipartUpload.Received received = form.read(request, file::take);
            FileSource source = file.source(received.fileName());
            if (source.sizeBytes() == 0) {
                throw new AetherException(
                        FailureCode.EMPTY_FILE,
                        "The file '" + source.name() + "' is empty; export it again and check its size first.");
            }
            Preview seen = preview.preview(caller, source, fields.preview(received.fields()))
                    .orElseThrow();
            return file.cut() ? beginning(seen, file) : seen;
        }
    }

    private Preview beginning(Preview seen, SpooledFile file) {
        FilePreview all = seen.file();
        List<String> notes = new ArrayList<>(all.notes());
        notes.add("Only the first " + inWords(settings.mostBytes())
                + " of the file were looked at; the load decides over the whole file.");
        if (file.abandoned()) {
            notes.add("The file is so large that fields behind it in the form were not read; send them before it.");
        }
        FilePreview part = new FilePreview(
                all.facts(),
                all.schema(),
                all.fits(),
                all.mapping(),
                all.options(),
                all.columns(),
                all.read(),
                all.accepted(),
                all.rejected(),
                all.rows(),
                all.rejects(),
                all.rejectsByRule(),
                all.questions(),
                notes,
                false);
        return new Preview(seen.department(), part, seen.fits(), seen.warnings(), seen.similar());
    }

    private static String inWords(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
