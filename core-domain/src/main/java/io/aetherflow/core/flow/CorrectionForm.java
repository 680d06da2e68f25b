package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;

/** What comes with a correction; see {@link UploadForm}. */
public record CorrectionForm(String fileName, HeaderMapping mapping, ReadOptions options) {}
