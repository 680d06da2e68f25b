package io.aetherflow.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What once broke something breaks nothing any more. */
class SeedsTest {

    @ParameterizedTest
    @EnumSource
    void nothingBreaks(Targets target) throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(target.seeds())) {
            seeds = files.sorted().toList();
        }
        assertThat(seeds).isNotEmpty();
        for (Path seed : seeds) {
            target.feed(Files.readAllBytes(seed));
        }
        target.feed(new byte[0]);
    }
}
