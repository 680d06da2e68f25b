package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.spi.SampleData;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 MB of CSV through the whole product with a 512 MB heap: {@code mvn -Pbench verify -Dtest=UploadMemoryBench}. */
class UploadMemoryBench {

    private static final long BYTES = 500_000_000;

    @TempDir
    Path folder;

    @Test
    void aLargeFilePassesASmallHeap() throws Exception {
        Path file = largeFile();
        Process process = null;
        try {
            ChildPlatform platform = new ChildPlatform(folder, "512m");
            process = platform.start();
            Api api = platform.api().join("ann@example.com", "sales");
            long begun = System.nanoTime();
            String dataset =
                    api.uploadStreamed(file).expect(202).path("dataset_id").asText();
            long accepted = System.nanoTime();
            JsonNode found = api.settled(dataset);
            long done = System.nanoTime();

            assertThat(found.path("status").asText()).as(found.toString()).isEqualTo("completed");
            System.out.printf(
                    Locale.ROOT,
                    "{\"bytes\":%d,\"rows\":%d,\"upload_s\":%.1f,\"load_and_insights_s\":%.1f,\"heap_mb\":512,\"peak_rss_mb\":%d}%n",
                    Files.size(file),
                    found.path("accepted").asLong(),
                    (accepted - begun) / 1e9,
                    (done - accepted) / 1e9,
                    peakRssMb(process));
        } finally {
            if (process != null) {
                process.destroy();
                process.waitFor(60, TimeUnit.SECONDS);
            }
        }
    }

    private Path largeFile() throws IOException {
        try (PluginRegistry registry = PluginRegistry.load(List.of(Path.of("target", "dist", "plugins")))) {
            SampleData samples = registry.plugins()
                    .serving(new DepartmentId("sales"))
                    .flatMap(plugin -> plugin.samples())
                    .orElseThrow();
            Path probe = folder.resolve("probe.csv");
            long probeRows = 10_000;
            write(samples, probeRows, probe);
            Path file = folder.resolve("large.csv");
            write(samples, BYTES * probeRows / Files.size(probe), file);
            return file;
        }
    }

    private static void write(SampleData samples, long rows, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            samples.write(rows, 7, out);
        }
    }

    /** The most memory the process ever held, as Linux counts it; 0 elsewhere. */
    private static long peakRssMb(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
