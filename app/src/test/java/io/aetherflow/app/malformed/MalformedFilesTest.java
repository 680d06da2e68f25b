package io.aetherflow.app.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.app.config.IngestionConfiguration;
import io.aetherflow.app.platform.Formats;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.files.kit.MalformedFiles.Malformed;
import io.aetherflow.lake.LakeSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of broken files on the way that an upload takes: each is read to its end, {@code accepted + rejected = read},
 * or refused in words. {@code -Daetherflow.malformed=100000} tries more of them.
 */
class MalformedFilesTest {

    private static final int FILES = Integer.getInteger("aetherflow.malformed", 10_000);
    private static final int THREADS = 2;
    private static final int PREVIEWED = 20;
    private static final int OPTIONS = 6;
    private static final int SAMPLED = 500;
    private static final int COLLECTIONS = 3;
    private static final long HANG_SECONDS = 30;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final long HEAP_GROWTH = 256L << 20;

    @TempDir
    Path folder;

    private final Tally tally = new Tally();

    @Test
    void everyFileIsReadToItsEndOrRefusedInWords() throws Exception {
        try (Formats formats = new Formats(new IngestionConfiguration(), LakeSettings.in(folder.resolve("lake")));
                PluginRegistry registry = PluginRegistry.load(List.of(Path.of("target", "dist", "plugins")))) {
            Specimens specimens = new Specimens(formats.files(), folder);
            List<List<TableSchema>> departments = departments(registry.plugins().all());
            long before = heap();
            run(seed -> trial(seed, specimens, formats, departments));
            long growth = Math.max(tally.mostHeap(), heap()) - before;
            System.out.println(tally.inWords() + String.format(Locale.ROOT, ", heap %+,d KiB", growth >> 10));
            assertThat(growth).isLessThan(HEAP_GROWTH);
            assertThat(tally.files()).isEqualTo(FILES);
        }
    }

    /** Each by itself, and all as one, so that many a file meets the schema that it fits. */
    private static List<List<TableSchema>> departments(List<InstalledPlugin> plugins) {
        Stream<List<TableSchema>> each = plugins.stream().map(InstalledPlugin::schemas);
        List<TableSchema> all =
                plugins.stream().flatMap(plugin -> plugin.schemas().stream()).toList();
        return Stream.concat(each, Stream.of(all)).toList();
    }

    /** One file from its seed. */
    private interface Attempt {
        void of(long seed);
    }

    private void run(Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Deque<Future<?>> under = new ArrayDeque<>();
            for (long seed = 1; seed <= FILES; seed++) {
                long each = seed;
                under.add(threads.submit(() -> attempt.of(each)));
                if (under.size() > THREADS) {
                    under.remove().get(HANG_SECONDS, TimeUnit.SECONDS);
                }
                if (seed % SAMPLED == 0) {
                    tally.heap(heap());
                }
            }
            for (Future<?> last : under) {
                last.get(HANG_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void trial(long seed, Specimens specimens, Formats formats, List<List<TableSchema>> departments) {
        Malformed file = specimens.of(seed);
        try {
            List<TableSchema> schemas = departments.get((int) (seed / 2 % departments.size()));
            ReadOptions options = seed % OPTIONS == 0 ? OddOptions.of(seed) : ReadOptions.INFERRED;
            Trial trial = new Trial(formats.files(), file, schemas, options);
            long begun = CLOCK.getCurrentThreadCpuTime();
            Optional<Trial.Counts> counts = trial.load();
            tally.file(file, counts, CLOCK.getCurrentThreadCpuTime() - begun);
            if (seed % PREVIEWED < 2) {
                trial.preview(counts);
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + ", " + file, e);
        }
    }

    /**
     * What is in use once nothing is left to collect, but for what the files under way hold. A collection is passed over
     * while native code holds an array, so the smallest of some counts.
     */
    private static long heap() {
        return LongStream.generate(MalformedFilesTest::collected)
                .limit(COLLECTIONS)
                .min()
                .orElseThrow();
    }

    private static long collected() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
