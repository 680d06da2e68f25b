package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatasetExportsTest {

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");
    private final DatasetExports exports = new DatasetExports(house.objects);

    @AfterEach
    void close() {
        house.close();
    }

    private void keep(Dataset dataset, String text) throws IOException {
        try (ObjectStore.Staged staged = house.objects.stage()) {
            staged.out().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            staged.commit(ObjectKeys.lake(
                    dataset.department(), dataset.id(), dataset.report().loadId()));
        }
    }

    @Test
    void handsOutWhatTheCurrentLoadLeft() throws IOException {
        Dataset waiting =
                house.upload(ann, "Day,Amount\n2026-01-01,1\n").orElseThrow().dataset();
        assertThat(exports.parquetSize(waiting)).isEmpty();
        assertThat(exports.parquet(waiting)).isEmpty();
        house.workOff();
        Dataset loaded = house.dataset(waiting.id());
        assertThat(exports.parquetSize(loaded)).isEmpty();
        keep(loaded, "PAR1");
        assertThat(exports.parquetSize(loaded)).contains(4L);
        try (InputStream bytes = exports.parquet(loaded).orElseThrow()) {
            assertThat(bytes).hasContent("PAR1");
        }
    }
}
