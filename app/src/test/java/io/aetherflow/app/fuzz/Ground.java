package io.aetherflow.app.fuzz;

import io.aetherflow.app.config.IngestionConfiguration;
import io.aetherflow.app.malformed.Trial;
import io.aetherflow.app.platform.Formats;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.files.kit.MalformedFiles.Malformed;
import io.aetherflow.lake.LakeSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What every target stands on: all formats and all departments' schemas, opened once for the process and never closed. */
final class Ground {

    private static final Formats FORMATS =
            new Formats(new IngestionConfiguration(), LakeSettings.in(Path.of("target", "fuzz", "lake")));
    private static final PluginRegistry DEPARTMENTS =
            PluginRegistry.load(List.of(Path.of("target", "dist", "plugins")));
    private static final List<TableSchema> SCHEMAS = DEPARTMENTS.plugins().all().stream()
            .flatMap(plugin -> plugin.schemas().stream())
            .toList();

    private Ground() {}

    /** Loads and previews a file; throws where that is more than a refusal. */
    static void tread(String name, byte[] bytes) {
        Trial trial = new Trial(FORMATS.files(), new Malformed(name, bytes), SCHEMAS, ReadOptions.INFERRED);
        trial.preview(trial.load());
    }

    static byte[] behind(String beginning, byte[] bytes) {
        byte[] start = beginning.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, whole, start.length, bytes.length);
        return whole;
    }
}
