package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.table.TableSchema;
import java.util.List;

/** What the models' look at a dataset is like, whether they see all of its rows or those of a period. */
final class Inference {

    private Inference() {}

    static List<InsightModel> models(InstalledPlugin plugin, TableSchema schema) {
        return plugin.models().stream()
                .filter(model -> model.schema().equals(schema.name()))
                .toList();
    }

    /** The same bytes draw the same numbers. */
    static long seed(Dataset dataset) {
        return Long.parseUnsignedLong(dataset.upload().object().sha256().substring(0, 15), 16);
    }
}
