package io.aetherflow.app.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;

/** Id and version of a plugin: from its jar's manifest, and where that is silent from the jar's name. */
final class JarManifestFinder implements PluginDescriptorFinder {

    private static final String CORE = "io/aetherflow/core/";

    @Override
    public boolean isApplicable(Path plugin) {
        return true;
    }

    @Override
    public PluginDescriptor find(Path plugin) {
        Path path = PluginFolder.jar(plugin);
        try (JarFile jar = new JarFile(path.toFile())) {
            refuseBundledCore(path, jar);
            Attributes main = Optional.ofNullable(jar.getManifest())
                    .map(Manifest::getMainAttributes)
                    .orElseGet(Attributes::new);
            return new Descriptor(
                    value(main, "Plugin-Id", nameOf(path)),
                    value(main, "Plugin-Version", value(main, "Implementation-Version", "0.0.0")));
        } catch (IOException e) {
            throw new PluginException(
                    "The plugin " + path + " can't be loaded: it is no readable jar (" + e.getMessage() + ").", e);
        }
    }

    private static void refuseBundledCore(Path path, JarFile jar) {
        if (jar.stream().anyMatch(entry -> entry.getName().startsWith(CORE))) {
            throw new PluginException(
                    "The plugin " + path + " bundles core-domain, so its department would never be seen."
                            + " Make core-domain a 'provided' dependency and build it again.",
                    null);
        }
    }

    private static String value(Attributes attributes, String name, String otherwise) {
        String value = attributes.getValue(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static String nameOf(Path jar) {
        String name = jar.getFileName().toString();
        return name.substring(0, name.length() - ".jar".length());
    }

    /** Only id and version: departments are found as services, so a plugin class is not needed. */
    private static final class Descriptor extends DefaultPluginDescriptor {

        Descriptor(String id, String version) {
            super(id, "", org.pf4j.Plugin.class.getName(), version, "", "", "");
        }
    }
}
