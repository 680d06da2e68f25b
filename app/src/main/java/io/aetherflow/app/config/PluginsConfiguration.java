package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The {@code plugins} part: the distribution's own always load, a further folder adds to them. */
public final class PluginsConfiguration {

    @JsonProperty
    @NotNull
    private String dir = "";

    @JsonProperty
    @NotNull
    private String distributionDir = "";

    /** The folders to load from, the distribution's first. */
    public List<Path> folders(DataDirectory data) {
        Path own = distributionDir.isBlank() ? besideThisJar() : Path.of(distributionDir);
        Path added = dir.isBlank() ? data.plugins() : Path.of(dir);
        return List.of(own.toAbsolutePath(), added.toAbsolutePath());
    }

    private static Path besideThisJar() {
        try {
            Path jar = Path.of(PluginsConfiguration.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("plugins");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("This jar's own place is no path", e);
        }
    }
}
