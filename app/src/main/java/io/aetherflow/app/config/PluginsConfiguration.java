package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.app.plugin.PluginSources;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The {@code plugins} part: the distribution's own always load, a further folder adds to them. */
public final class PluginsConfiguration {

    @JsonProperty
    @NotNull
    private String dir = "";

    @JsonProperty
    @NotNull
    private String distributionDir = "";

    @JsonProperty
    @NotNull
    @Pattern(regexp = "open|pinned")
    private String trust = "open";

    /** Comma-separated, as one variable of the environment holds them. */
    @JsonProperty
    @NotNull
    private String trustedKeys = "";

    /** The distribution's own are part of the product and load as they are; the added ones as their trust says. */
    public PluginSources sources(DataDirectory data) {
        List<Path> folders = folders(data);
        List<String> keys = Arrays.stream(trustedKeys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        return trust.equals("open")
                ? PluginSources.open(folders)
                : new PluginSources(folders.subList(0, 1), folders.get(1), keys);
    }

    /** The folder that adds to the distribution's. */
    public Path added(DataDirectory data) {
        return folders(data).get(1);
    }

    private List<Path> folders(DataDirectory data) {
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
