package io.aetherflow.app.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where plugins lie: each a jar, or a folder with one jar and what it needs in {@code lib/}. */
final class PluginFolder {

    private PluginFolder() {}

    /** The plugins of a folder, by name; none where the folder does not exist. Hidden files and others are passed over. */
    static List<Path> plugins(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return list(folder).stream()
                .filter(path ->
                        isJar(path) || (Files.isDirectory(path) && !jars(path).isEmpty()))
                .toList();
    }

    /** A plugin's own jar. */
    static Path jar(Path plugin) {
        if (!Files.isDirectory(plugin)) {
            return plugin;
        }
        List<Path> jars = jars(plugin);
        if (jars.size() != 1) {
            throw new PluginException(
                    "The plugin folder " + plugin + " holds " + jars.size()
                            + " jars; it must hold one, with the jars it needs in lib/.",
                    null);
        }
        return jars.get(0);
    }

    /** The jars a plugin needs beside its own. */
    static List<Path> libraries(Path plugin) {
        Path lib = plugin.resolve("lib");
        return Files.isDirectory(lib) ? jars(lib) : List.of();
    }

    private static List<Path> jars(Path folder) {
        return list(folder).stream().filter(PluginFolder::isJar).toList();
    }

    private static boolean isJar(Path path) {
        return Files.isRegularFile(path) && path.getFileName().toString().endsWith(".jar");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin folder " + folder + " can't be read", e);
        }
    }
}
