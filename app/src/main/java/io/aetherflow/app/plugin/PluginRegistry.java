package io.aetherflow.app.plugin;

import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.spi.DepartmentPlugin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every department plugin of some folders, loaded once at start. */
public final class PluginRegistry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRegistry.class);

    private final DepartmentPluginManager manager;
    private final Plugins plugins;
    private final @Nullable PinnedFolder pinned;

    private PluginRegistry(DepartmentPluginManager manager, Plugins plugins, @Nullable PinnedFolder pinned) {
        this.manager = manager;
        this.plugins = plugins;
        this.pinned = pinned;
    }

    /**
     * Loads the plugins of these sources; of a pinned folder nothing is loaded before all of it was verified.
     *
     * @throws PluginException as {@link #load(List)}, and on a jar that is not as it was pinned and signed
     */
    public static PluginRegistry load(PluginSources sources) {
        if (sources.pinned() == null) {
            return load(sources.trusted());
        }
        try {
            PinnedFolder pinned = PinnedFolder.verified(sources.pinned(), sources.keys());
            List<Path> folders = new ArrayList<>(sources.trusted());
            folders.add(pinned.copies());
            return load(folders, pinned);
        } catch (PluginException e) {
            LOG.error("The start is refused: {}", e.getMessage());
            throw e;
        }
    }

    /**
     * Loads the plugins of the folders, in order; a missing folder has none.
     *
     * @throws PluginException on the first jar that can't be loaded, contributes nothing, or claims a department that
     *     another one serves: a process with half its departments is worse than none
     */
    public static PluginRegistry load(List<Path> folders) {
        return load(folders, null);
    }

    private static PluginRegistry load(List<Path> folders, @Nullable PinnedFolder pinned) {
        DepartmentPluginManager manager = new DepartmentPluginManager(folders);
        try {
            List<InstalledPlugin> installed = new ArrayList<>();
            for (Path folder : folders) {
                for (Path plugin : PluginFolder.plugins(folder)) {
                    installed.addAll(departments(plugin, start(manager, plugin)));
                }
            }
            return new PluginRegistry(manager, unambiguous(installed), pinned);
        } catch (RuntimeException e) {
            stop(manager);
            if (pinned != null) {
                pinned.close();
            }
            throw e;
        }
    }

    public Plugins plugins() {
        return plugins;
    }

    /** A plugin's own jar, without its libraries. */
    public record Jar(String id, String version, Path path) {}

    /** Those that were loaded. */
    public List<Jar> jars() {
        return manager.getPlugins().stream()
                .map(wrapper -> new Jar(
                        wrapper.getPluginId(),
                        wrapper.getDescriptor().getVersion(),
                        PluginFolder.jar(wrapper.getPluginPath())))
                .toList();
    }

    @Override
    public void close() {
        stop(manager);
        if (pinned != null) {
            pinned.close();
        }
    }

    private static PluginWrapper start(DepartmentPluginManager manager, Path plugin) {
        try {
            refuseNamesake(manager, plugin);
            String id = manager.loadPlugin(plugin);
            PluginState state = manager.startPlugin(id);
            if (state != PluginState.STARTED) {
                throw new PluginException("The plugin " + plugin + " did not start: it is " + state + ".", null);
            }
            return manager.getPlugin(id);
        } catch (PluginRuntimeException e) {
            throw new PluginException("The plugin " + plugin + " can't be loaded: " + e.getMessage(), e);
        }
    }

    private static void refuseNamesake(DepartmentPluginManager manager, Path plugin) {
        String id = new JarManifestFinder().find(plugin).getPluginId();
        PluginWrapper other = manager.getPlugin(id);
        if (other != null) {
            throw new PluginException(
                    "The plugins " + other.getPluginPath() + " and " + plugin + " have one name, '" + id
                            + "'; remove one of them, or give it another Plugin-Id.",
                    null);
        }
    }

    private static List<InstalledPlugin> departments(Path path, PluginWrapper wrapper) {
        List<InstalledPlugin> found = new ArrayList<>();
        try {
            for (DepartmentPlugin plugin : ServiceLoader.load(DepartmentPlugin.class, wrapper.getPluginClassLoader())) {
                InstalledPlugin department = new InstalledPlugin(
                        plugin, wrapper.getPluginId(), wrapper.getDescriptor().getVersion());
                describe(department, path);
                found.add(department);
            }
        } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
            throw new PluginException("The plugin " + path + " can't be loaded: " + reason(e), e);
        }
        if (found.isEmpty()) {
            throw new PluginException(
                    "The plugin " + path + " contributes nothing: it has no META-INF/services/"
                            + DepartmentPlugin.class.getName() + " that names a department.",
                    null);
        }
        return found;
    }

    private static String reason(Throwable error) {
        Throwable cause = error.getCause();
        return cause == null ? String.valueOf(error.getMessage()) : error.getMessage() + " (" + cause + ")";
    }

    private static void describe(InstalledPlugin plugin, Path path) {
        LOG.info(
                "Plugin {} serves the department {} with {} schemas and {} models ({})",
                plugin.label(),
                plugin.department().id(),
                plugin.schemas().size(),
                plugin.models().size(),
                path);
    }

    private static Plugins unambiguous(List<InstalledPlugin> installed) {
        try {
            return new Plugins(installed);
        } catch (IllegalArgumentException e) {
            throw new PluginException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void stop(DepartmentPluginManager manager) {
        manager.stopPlugins();
        manager.unloadPlugins();
    }
}
