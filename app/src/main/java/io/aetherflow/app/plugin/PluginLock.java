package io.aetherflow.app.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which jars a folder of plugins may hold: the file {@code plugins.lock} in it. */
record PluginLock(List<Pin> files) {

    static final String FILE = "plugins.lock";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One jar.
     *
     * @param file relative to the folder, with slashes
     * @param plugin the plugin's id; null for a library in a plugin's {@code lib/}
     * @param version the plugin's version; null for a library
     */
    record Pin(
            String file, @Nullable String plugin, @Nullable String version, String sha256) {}

    static PluginLock read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new PluginException(
                    "The folder " + folder + " has no " + FILE + ", and plugins.trust is 'pinned';"
                            + " write it with 'aetherflow plugins pin'.",
                    null);
        }
        try {
            return MAPPER.readValue(Files.readString(file), PluginLock.class);
        } catch (JsonProcessingException e) {
            throw new PluginException("The file " + file + " can't be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be read", e);
        }
    }

    void write(Path folder) {
        try {
            Files.writeString(folder.resolve(FILE), MAPPER.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + folder.resolve(FILE) + " can't be written", e);
        }
    }
}
