package io.aetherflow.core.flow;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.SampleData;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A department's plugin as it was found, its declarations read once. */
public final class InstalledPlugin {

    private final DepartmentPlugin plugin;
    private final String id;
    private final String version;
    private final Department department;
    private final List<TableSchema> schemas;
    private final List<InsightModel> models;
    private final DashboardLayout dashboard;

    /**
     * Reads the plugin's declarations.
     *
     * @param id the plugin's, as {@code sales}
     * @param version the jar's
     */
    public InstalledPlugin(DepartmentPlugin plugin, String id, String version) {
        this.plugin = plugin;
        this.id = id;
        this.version = version;
        this.department = plugin.department();
        this.schemas = List.copyOf(plugin.schemas());
        this.models = List.copyOf(plugin.models());
        this.dashboard = plugin.dashboard();
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /** {@code sales@0.1.0}: what insights and reports name as their source. */
    public String label() {
        return id + "@" + version;
    }

    public Department department() {
        return department;
    }

    public List<TableSchema> schemas() {
        return schemas;
    }

    public Optional<TableSchema> schema(String name) {
        return schemas.stream().filter(schema -> schema.name().equals(name)).findFirst();
    }

    /** This plugin, or {@code INVALID_REQUEST} where it has no schema of this name; null: none is asked for. */
    Outcome<InstalledPlugin> knowing(@Nullable String schema) {
        return schema == null || schema(schema).isPresent()
                ? Outcome.done(this)
                : Outcome.refused(
                        FailureCode.INVALID_REQUEST,
                        "The department has no schema '" + schema + "'; it has: "
                                + schemas().stream().map(TableSchema::name).collect(Collectors.joining(", ")) + ".");
    }

    public List<InsightModel> models() {
        return models;
    }

    public DashboardLayout dashboard() {
        return dashboard;
    }

    public Optional<SampleData> samples() {
        return plugin.samples();
    }

    /** Runs the plugin's code with its own class loader in place, and names it where it throws. */
    public <T> T run(String what, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin.getClass().getClassLoader());
        try {
            return work.get();
        } catch (AetherException | java.util.concurrent.CancellationException e) {
            throw e;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new AetherException(
                    FailureCode.PLUGIN_ERROR,
                    "The plugin " + label() + " failed in " + what + ": a defect of the plugin, not of the file.",
                    e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
