package io.aetherflow.app.plugin;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where plugins are loaded from.
 *
 * @param trusted folders whose jars load as they are
 * @param pinned a folder whose jars load only as its lock pins them and one of the keys signed them; null for none
 * @param keys public keys, Ed25519, as {@code plugins keygen} prints them
 */
public record PluginSources(List<Path> trusted, @Nullable Path pinned, List<String> keys) {

    /** Any jar in these folders loads. */
    public static PluginSources open(List<Path> folders) {
        return new PluginSources(folders, null, List.of());
    }
}
