package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.ObjectStore;
import java.io.InputStream;
import java.util.Optional;

/** Use case: the rows of a dataset's current load as the file that other programs read. */
public final class DatasetExports {

    private final ObjectStore objects;

    public DatasetExports(ObjectStore objects) {
        this.objects = objects;
    }

    /** In bytes; empty where the dataset has not loaded, or its load has no such file. */
    public Optional<Long> parquetSize(Dataset dataset) {
        return key(dataset).flatMap(objects::size);
    }

    /** The caller closes the stream. */
    public Optional<InputStream> parquet(Dataset dataset) {
        return key(dataset).flatMap(key -> objects.open(key, 0));
    }

    private static Optional<String> key(Dataset dataset) {
        return Optional.ofNullable(dataset.report())
                .map(LoadReport::loadId)
                .map(load -> ObjectKeys.lake(dataset.department(), dataset.id(), load));
    }
}
