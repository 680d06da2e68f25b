package io.aetherflow.app.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.app.config.IngestionConfiguration;
import io.aetherflow.app.platform.Formats;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.FilePreview;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.lake.LakeSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were made to hurt are refused each in a sentence of its own, long before they are read through. */
class HostileFilesTest {

    @TempDir
    static Path folder;

    private static Formats formats;
    private static PluginRegistry registry;

    @BeforeAll
    static void open() {
        formats = new Formats(new IngestionConfiguration(), LakeSettings.in(folder.resolve("lake")));
        registry = PluginRegistry.load(List.of(Path.of("target", "dist", "plugins")));
    }

    @AfterAll
    static void close() {
        formats.close();
        registry.close();
    }

    static Stream<Arguments> files() {
        return HostileFiles.all().stream()
                .map(hostile -> Arguments.argumentSet(hostile.file().name(), hostile.file(), hostile.words()));
    }

    @ParameterizedTest
    @MethodSource("files")
    @Timeout(60)
    void isRefusedInItsOwnWords(FileSource file, String words) {
        FileRequest request = new FileRequest(
                registry.plugins().all().stream()
                        .flatMap(plugin -> plugin.schemas().stream())
                        .toList(),
                null,
                HeaderMapping.INFERRED,
                ReadOptions.INFERRED,
                LocalDate.of(2026, 11, 21));
        long begun = System.nanoTime();
        Failure refusal =
                FilePlan.decide(formats.files(), file, request).refusal().orElseThrow();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        System.out.println(file.name() + " (" + file.sizeBytes() + " bytes), " + millis + " ms: " + refusal.message());

        Sentences.check(refusal);
        assertThat(refusal.message()).contains(words);
        assertThat(refusal.hint()).isNotBlank();
        FilePreview.of(formats.files(), file, request, FilePreview.USUAL_LIMIT)
                .refusal()
                .ifPresent(again -> assertThat(again.message()).contains(words));
    }
}
