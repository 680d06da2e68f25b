package io.aetherflow.core.job;

import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.dataset.VersionKind;
import java.util.List;
import java.util.UUID;

/**
 * A further version of a dataset, asked for.
 *
 * @param jobId of the ETL job that is to make it
 * @param parts see {@link io.aetherflow.core.dataset.DatasetVersion}
 */
public record Revision(UUID jobId, UUID datasetId, VersionKind kind, List<Upload> parts, UUID requestedBy) {

    public Revision {
        parts = List.copyOf(parts);
    }
}
