package io.aetherflow.app.plugin;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a plugin sees of its host: the JDK, the SPI and the packages it builds on, and the logging facade. */
final class SpiClassLoader extends ClassLoader {

    private static final List<String> VISIBLE = List.of(
            "io.aetherflow.core.spi.",
            "io.aetherflow.core.table.",
            "io.aetherflow.core.insight.",
            "io.aetherflow.core.identity.",
            "io.aetherflow.core.dataset.",
            "io.aetherflow.core.failure.",
            "org.jspecify.annotations.",
            "org.slf4j.");

    private final ClassLoader host;

    SpiClassLoader(ClassLoader host) {
        super("spi", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return VISIBLE.stream().anyMatch(name::startsWith) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    /** Nothing of the host's: its service files must not look like the plugin's. */
    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }
}
