package io.aetherflow.app.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** What no pinned jar may hold: our own classes or the JDK's, machine code, and ways to further jars. */
final class JarContents {

    private static final List<String> RESERVED = List.of("java/", "jdk/", "sun/", "com/sun/");
    private static final String OURS = "io/aetherflow/";
    private static final List<String> OPEN = List.of("io/aetherflow/plugins/", "io/aetherflow/analytics/");
    private static final Pattern NATIVE = Pattern.compile("(?i).*\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib)");

    /** A jar may hold other editions of its classes for newer Javas. */
    private static final Pattern EDITION = Pattern.compile("(?i)^META-INF/versions/[0-9]+/");

    private JarContents() {}

    /** @throws PluginException naming the first entry that is not allowed */
    static void check(Path path, String name) {
        try (JarFile jar = new JarFile(path.toFile())) {
            jar.stream().forEach(entry -> check(name, entry.getName()));
            Manifest manifest = jar.getManifest();
            if (manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH)) {
                throw refused(name, "its manifest has a Class-Path, which would load jars that nobody pinned");
            }
        } catch (IOException e) {
            throw new PluginException("The plugin " + name + " can't be loaded: it is no readable jar.", e);
        }
    }

    private static void check(String name, String entry) {
        String path = EDITION.matcher(entry).replaceFirst("");
        if (RESERVED.stream().anyMatch(path::startsWith)
                || (path.startsWith(OURS)
                        && path.endsWith(".class")
                        && OPEN.stream().noneMatch(path::startsWith))) {
            throw refused(name, "it overrides " + path);
        }
        if (NATIVE.matcher(path).matches()) {
            throw refused(name, "it holds the native library " + path);
        }
    }

    private static PluginException refused(String name, String why) {
        return new PluginException("The plugin " + name + " is refused: " + why + ".", null);
    }
}
