package io.aetherflow.app.plugin;

import io.aetherflow.app.plugin.PluginLock.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pins a folder of plugins as it is: writes its lock, and a signature beside each jar. */
public final class Pinning {

    private Pinning() {}

    /**
     * @param privateKey as {@code plugins keygen} wrote it
     * @return the jars pinned
     * @throws PluginException on a jar that would be refused at the start
     */
    public static List<String> pin(Path folder, String privateKey) {
        List<Pin> pins = new ArrayList<>();
        try {
            for (Map.Entry<String, Path> jar : PinnedFolder.jars(folder).entrySet()) {
                Path path = jar.getValue();
                byte[] bytes = Files.readAllBytes(path);
                JarContents.check(path, jar.getKey());
                pins.add(PinnedFolder.pin(jar.getKey(), path, bytes));
                Path signature = path.resolveSibling(path.getFileName() + PinnedFolder.SIGNATURE);
                Files.writeString(signature, SigningKeyPair.sign(privateKey, bytes) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The plugins of " + folder + " can't be pinned", e);
        }
        new PluginLock(pins).write(folder);
        return pins.stream().map(Pin::file).toList();
    }
}
