package io.aetherflow.core.job;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.profile.Profile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a job that succeeds leaves behind. */
public sealed interface JobOutcome {

    /** The dataset now points at this load. @param profile of its rows; null where there is no lake */
    record Loaded(LoadReport report, @Nullable Profile profile) implements JobOutcome {

        public Loaded(LoadReport report) {
            this(report, null);
        }
    }

    /** These insights replace the dataset's previous ones. */
    record Inferred(UUID runId, List<StoredInsight> insights) implements JobOutcome {}
}
