package io.aetherflow.core.flow;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The departments' plugins of this process, by department. */
public final class Plugins {

    private final List<InstalledPlugin> plugins;
    private final Map<String, InstalledPlugin> byName = new HashMap<>();

    /** @throws IllegalArgumentException where two plugins claim one department id or alias */
    public Plugins(List<InstalledPlugin> plugins) {
        this.plugins = List.copyOf(plugins);
        for (InstalledPlugin plugin : plugins) {
            claim(plugin.department().id().value(), plugin);
            plugin.department().aliases().forEach(alias -> claim(alias, plugin));
        }
    }

    public List<InstalledPlugin> all() {
        return plugins;
    }

    public Optional<InstalledPlugin> serving(DepartmentId department) {
        return Optional.ofNullable(byName.get(department.value()))
                .filter(plugin -> plugin.department().id().equals(department));
    }

    /** The department's id for an id or an alias in any case; refuses with {@code DEPARTMENT_NOT_SERVED}. */
    public Outcome<DepartmentId> resolve(String name) {
        InstalledPlugin plugin = byName.get(name.strip().toLowerCase(Locale.ROOT));
        return plugin == null
                ? Outcome.refused(FailureCode.DEPARTMENT_NOT_SERVED, notServed(name))
                : Outcome.done(plugin.department().id());
    }

    public Outcome<InstalledPlugin> require(DepartmentId department) {
        return serving(department)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(FailureCode.DEPARTMENT_NOT_SERVED, notServed(department.value())));
    }

    private String notServed(String name) {
        String served = plugins.stream()
                .map(plugin -> plugin.department().id().value())
                .sorted()
                .collect(Collectors.joining(", "));
        return "No plugin serves the department '" + name + "'; served are: " + served + ".";
    }

    private void claim(String name, InstalledPlugin plugin) {
        InstalledPlugin other = byName.put(name, plugin);
        if (other != null && other != plugin) {
            throw new IllegalArgumentException("The plugins " + other.label() + " and " + plugin.label()
                    + " both claim the department '" + name + "'; remove one of them.");
        }
    }
}
