package io.aetherflow.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lets Jazzer look for bytes that break a target, each in a process of its own: {@code mvn -Pfuzz verify -pl app}, with
 * {@code -Daetherflow.fuzzSeconds=1800} for half an hour each. What it finds is left in {@code target/fuzz}; moved to the
 * target's seeds, it is tried in every build.
 */
class JazzerFuzzing {

    private static final long SECONDS = Long.getLong("aetherflow.fuzzSeconds", 60);
    private static final long START_AND_END = 300;
    private static final Path FOUND = Path.of("target", "fuzz");

    @ParameterizedTest
    @EnumSource
    void findsNothing(Targets target) throws Exception {
        Path corpus = Files.createDirectories(FOUND.resolve(target.type().getSimpleName()));
        Process process =
                new ProcessBuilder(command(target, corpus)).inheritIO().start();
        try {
            assertThat(process.waitFor(SECONDS + START_AND_END, TimeUnit.SECONDS))
                    .as("ends in time")
                    .isTrue();
            assertThat(process.exitValue()).as("Jazzer's verdict, see above").isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Targets target, Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=io.aetherflow.**:com.opencsv.**:org.dhatim.**:com.fasterxml.jackson.core.**",
                "--reproducer_path=" + FOUND,
                "-artifact_prefix=" + corpus + "-",
                "-max_total_time=" + SECONDS,
                "-max_len=8192",
                "-timeout=30",
                "-rss_limit_mb=3072",
                "-verbosity=0",
                "-print_final_stats=1",
                corpus.toString(),
                target.seeds().toString());
    }
}
