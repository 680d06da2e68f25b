package io.aetherflow.http.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.flow.ReviseDataset;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.form.UploadFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.MDC;

/** Takes a dataset's corrected rows in, as {@link Uploads} does a file. */
public final class Corrections {

    private final ReviseDataset revisions;
    private final UploadFields fields;
    private final long mostBytes;

    public Corrections(ReviseDataset revisions, ObjectMapper mapper, long mostBytes) {
        this.revisions = revisions;
        this.fields = new UploadFields(mapper);
        this.mostBytes = mostBytes;
    }

    /** Leaves no trace of a request that breaks off or is refused. */
    public Submission receive(Caller caller, UUID datasetId, HttpServletRequest request) {
        MultipartUpload form = new MultipartUpload(mostBytes, UploadFields.CORRECTION);
        try (ObjectStore.Staged staged = revisions.begin(caller, datasetId).orElseThrow()) {
            MultipartUpload.Received received = form.read(request, staged.out());
            Submission submission = revisions
                    .correct(caller, datasetId, staged, fields.correction(received.fileName(), received.fields()))
                    .orElseThrow();
            MDC.put("dataset_id", datasetId.toString());
            MDC.put("job_id", submission.job().id().toString());
            return submission;
        }
    }
}
