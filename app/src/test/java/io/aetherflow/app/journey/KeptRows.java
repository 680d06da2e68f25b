package io.aetherflow.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.table.QueryResult;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.files.FileObjectStore;
import io.aetherflow.lake.DuckDbLake;
import io.aetherflow.lake.LakeSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The clean rows that a running platform keeps of a dataset, asked in SQL past everything that is tested. */
final class KeptRows implements AutoCloseable {

    private final DuckDbLake lake;
    private final LakeTable table;

    private KeptRows(DuckDbLake lake, LakeTable table) {
        this.lake = lake;
        this.table = table;
    }

    /** @param data the folder that the platform runs in */
    static KeptRows of(RunningPlatform platform, Path data, JsonNode dataset) throws Exception {
        DuckDbLake lake = new DuckDbLake(
                new FileObjectStore(data.resolve("objects"), "local"), LakeSettings.in(data.resolve("evidence")));
        return new KeptRows(
                lake, lake.open(key(data, dataset), schema(platform, dataset)).orElseThrow());
    }

    QueryResult sql(String select) {
        return table.sql(select);
    }

    private static String key(Path data, JsonNode dataset) throws Exception {
        String folder = "lake/" + dataset.path("department").asText() + "/"
                + dataset.path("id").asText();
        try (Stream<Path> files = Files.list(data.resolve("objects").resolve(folder))) {
            return folder + "/" + files.findFirst().orElseThrow().getFileName();
        }
    }

    private static TableSchema schema(RunningPlatform platform, JsonNode dataset) {
        return platform.running()
                .plugins()
                .resolve(dataset.path("department").asText())
                .flatMap(platform.running().plugins()::require)
                .orElseThrow()
                .schema(dataset.path("schema").asText())
                .orElseThrow();
    }

    @Override
    public void close() {
        table.close();
        lake.close();
    }
}
