package io.aetherflow.core.job;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.insight.StoredInsight;
import java.util.List;
import java.util.UUID;

/** What a job that succeeds leaves behind. */
public sealed interface JobOutcome {

    /** The dataset now points at this load. */
    record Loaded(LoadReport report) implements JobOutcome {}

    /** These insights replace the dataset's previous ones. */
    record Inferred(UUID runId, List<StoredInsight> insights) implements JobOutcome {}
}
