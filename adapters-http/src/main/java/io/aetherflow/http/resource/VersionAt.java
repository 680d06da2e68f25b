package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.auth.CallerPrincipal;
import java.util.List;
import java.util.Optional;

/** Finds the version of a dataset that a request names, or has brought about. */
record VersionAt(Datasets datasets) {

    DatasetVersion find(CallerPrincipal me, Dataset dataset, int number) {
        return Outcome.found(numbered(me, dataset, number), "The dataset has no version " + number + ".")
                .orElseThrow();
    }

    /** The file that makes the version what it is: its correction, or the dataset's own. */
    RawObject newest(CallerPrincipal me, Submission submission) {
        Upload own = submission.dataset().upload();
        return numbered(me, submission.dataset(), submission.job().version())
                .filter(version -> version.kind() == VersionKind.CORRECTION)
                .map(DatasetVersion::parts)
                .map(parts -> parts.get(parts.size() - 1))
                .orElse(own)
                .object();
    }

    private Optional<DatasetVersion> numbered(CallerPrincipal me, Dataset dataset, int number) {
        List<DatasetVersion> all = datasets.versions(me.scope(), dataset.id());
        return all.stream().filter(version -> version.number() == number).findFirst();
    }
}
