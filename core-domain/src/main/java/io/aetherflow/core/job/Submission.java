package io.aetherflow.core.job;

import io.aetherflow.core.dataset.Dataset;

/**
 * The answer to an upload.
 *
 * @param duplicate the department holds the same upload already: dataset and job are that one's, nothing was stored
 */
public record Submission(Dataset dataset, Job job, boolean duplicate) {}
