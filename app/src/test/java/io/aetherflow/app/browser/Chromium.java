package io.aetherflow.app.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser of this machine; none is ever downloaded. */
final class Chromium {

    private static final String VARIABLE = "AETHERFLOW_CHROMIUM";

    private Chromium() {}

    static Optional<Path> find() {
        @Nullable String given = System.getenv(VARIABLE);
        Stream<Path> places = given != null
                ? Stream.of(Path.of(given))
                : Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(Chromium::onPath);
        return places.filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name));
    }
}
