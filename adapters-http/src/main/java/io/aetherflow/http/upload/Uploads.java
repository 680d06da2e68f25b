package io.aetherflow.http.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.flow.UploadDataset;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.form.UploadFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.slf4j.MDC;

/** Takes an upload in: asks whether the caller may before the first byte, keeps it after the last. */
public final class Uploads {

    private final UploadDataset upload;
    private final UploadFields fields;
    private final long mostBytes;

    public Uploads(UploadDataset upload, ObjectMapper mapper, long mostBytes) {
        this.upload = upload;
        this.fields = new UploadFields(mapper);
        this.mostBytes = mostBytes;
    }

    /** Leaves no trace of a request that breaks off or is refused. */
    public Submission receive(Caller caller, HttpServletRequest request, Set<String> legalFields) {
        MultipartUpload form = new MultipartUpload(mostBytes, legalFields);
        try (ObjectStore.Staged staged = upload.begin(caller).orElseThrow()) {
            MultipartUpload.Received received = form.read(request, staged.out());
            Submission submission = upload.finish(caller, staged, fields.form(received.fileName(), received.fields()))
                    .orElseThrow();
            // The request's log line is where its id meets those that the workers' lines carry.
            MDC.put("dataset_id", submission.dataset().id().toString());
            MDC.put("job_id", submission.job().id().toString());
            return submission;
        }
    }
}
