package io.aetherflow.app.plugin;

import io.aetherflow.app.plugin.PluginLock.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginDescriptor;

/**
 * A folder whose jars load only as they are pinned and signed. Each is copied first, to a folder of this process alone, and
 * the copy is what is looked at and what is loaded: whoever changes the original afterwards changes nothing.
 */
final class PinnedFolder implements AutoCloseable {

    static final String SIGNATURE = ".sig";

    private final Path folder;
    private final List<String> keys;
    private final Path copies;

    private PinnedFolder(Path folder, List<String> keys, Path copies) {
        this.folder = folder;
        this.keys = keys;
        this.copies = copies;
    }

    /** @throws PluginException on the first jar that is not what the lock says, or that nobody we trust signed */
    static PinnedFolder verified(Path folder, List<String> keys) {
        try {
            // Its owner's alone, where the file system knows owners.
            PinnedFolder pinned = new PinnedFolder(folder, keys, Files.createTempDirectory("aetherflow-plugins"));
            try {
                pinned.verify();
                return pinned;
            } catch (RuntimeException | IOException e) {
                pinned.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The plugins of " + folder + " can't be copied", e);
        }
    }

    /** Where the copies are. */
    Path copies() {
        return copies;
    }

    /** The jars of a folder by their names in the lock: plugins, and the libraries of plugins. */
    static Map<String, Path> jars(Path folder) {
        Map<String, Path> jars = new TreeMap<>();
        for (Path plugin : PluginFolder.plugins(folder)) {
            Stream.concat(Stream.of(PluginFolder.jar(plugin)), PluginFolder.libraries(plugin).stream())
                    .forEach(jar -> jars.put(folder.relativize(jar).toString().replace('\\', '/'), jar));
        }
        return jars;
    }

    static Pin pin(String name, Path jar, byte[] bytes) {
        if (library(name)) {
            return new Pin(name, null, null, sha256(bytes));
        }
        PluginDescriptor plugin = new JarManifestFinder().find(jar);
        return new Pin(name, plugin.getPluginId(), plugin.getVersion(), sha256(bytes));
    }

    private static boolean library(String name) {
        return name.contains("/lib/");
    }

    private void verify() throws IOException {
        Map<String, Path> jars = jars(folder);
        if (jars.isEmpty() && !Files.exists(folder.resolve(PluginLock.FILE))) {
            return;
        }
        Map<String, Pin> pins = PluginLock.read(folder).files().stream()
                .collect(Collectors.toMap(Pin::file, Function.identity(), (one, two) -> {
                    throw refused(one.file(), "the lock names it twice");
                }));
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            verify(jar.getKey(), jar.getValue(), pins.remove(jar.getKey()));
        }
        if (!pins.isEmpty()) {
            throw refused(pins.keySet().iterator().next(), "the lock pins it, and it is not there");
        }
    }

    private void verify(String name, Path original, @Nullable Pin pin) throws IOException {
        if (pin == null) {
            throw refused(name, "it is not in " + PluginLock.FILE);
        }
        Path copy = copies.resolve(name);
        Files.createDirectories(copy.getParent());
        byte[] bytes = Files.readAllBytes(original);
        Files.write(copy, bytes);
        boolean pinned = sha256(bytes).equals(pin.sha256());
        Path signature = original.resolveSibling(original.getFileName() + SIGNATURE);
        if (!Files.isRegularFile(signature)) {
            throw refused(name, "it is not signed: there is no " + signature.getFileName());
        }
        String signed = Files.readString(signature);
        if (keys.stream().noneMatch(key -> SigningKeyPair.signed(key, bytes, signed))) {
            throw refused(
                    name,
                    pinned
                            ? "none of the keys in plugins.trustedKeys signed it"
                            : "it was altered, or none of the keys in plugins.trustedKeys signed it");
        }
        JarContents.check(copy, name);
        Pin found = pin(name, copy, bytes);
        if (!found.equals(pin)) {
            throw refused(name, difference(found, pin));
        }
    }

    private static String difference(Pin found, Pin pin) {
        return "it is " + label(found) + " with the SHA-256 " + found.sha256() + ", and the lock pins " + label(pin)
                + " with " + pin.sha256();
    }

    private static String label(Pin pin) {
        return pin.plugin() == null ? "a library" : pin.plugin() + "@" + pin.version();
    }

    private PluginException refused(String name, String why) {
        return new PluginException("The plugin " + name + " in " + folder + " is refused: " + why + ".", null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(copies)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The copies of plugins in " + copies + " can't be deleted", e);
        }
    }
}
