package io.aetherflow.app.plugin;

import java.nio.file.Path;
import java.util.List;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.CompoundPluginLoader;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;

/** PF4J with this house's isolation: each plugin in a class loader of its own that sees the SPI and nothing else of us. */
final class DepartmentPluginManager extends DefaultPluginManager {

    DepartmentPluginManager(List<Path> folders) {
        super(folders);
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new JarManifestFinder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new CompoundPluginLoader().add(new IsolatingLoader());
    }

    /** A department is found as a service and has no life cycle of its own, so every plugin gets an idle one. */
    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin() {};
    }

    /** Semantic versions are a wish, not a rule: a team may number its jar as it likes. */
    @Override
    protected void validatePluginDescriptor(PluginDescriptor descriptor) {}

    private final class IsolatingLoader implements PluginLoader {

        @Override
        public boolean isApplicable(Path plugin) {
            return true;
        }

        @Override
        public ClassLoader loadPlugin(Path plugin, PluginDescriptor descriptor) {
            ClassLoader spi = new SpiClassLoader(DepartmentPluginManager.class.getClassLoader());
            PluginClassLoader loader =
                    new PluginClassLoader(DepartmentPluginManager.this, descriptor, spi, ClassLoadingStrategy.APD);
            loader.addFile(PluginFolder.jar(plugin).toFile());
            PluginFolder.libraries(plugin).forEach(library -> loader.addFile(library.toFile()));
            return loader;
        }
    }
}
