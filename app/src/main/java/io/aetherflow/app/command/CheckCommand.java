package io.aetherflow.app.command;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.platform.Storage;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.failure.Check;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import net.sourceforge.argparse4j.inf.Namespace;

/** Checks configuration, plugins and every adapter, says what it found, and ends. */
public final class CheckCommand extends ConfiguredTask {

    public CheckCommand() {
        super("check", "Check the configuration, the plugins and every adapter");
    }

    @Override
    protected void run(
            Bootstrap<AetherFlowConfiguration> bootstrap, Namespace namespace, AetherFlowConfiguration configuration)
            throws IOException {
        try (PluginRegistry registry =
                        PluginRegistry.load(configuration.plugins().sources(configuration.dataDirectory()));
                Storage storage = Storage.open(configuration)) {
            registry.plugins().all().forEach(plugin -> print(true, "plugin " + plugin.label(), "loaded"));
            boolean healthy = true;
            for (var adapter : storage.adapters().entrySet()) {
                Check check = adapter.getValue().check();
                print(check.healthy(), adapter.getKey(), check.detail());
                healthy &= check.healthy();
            }
            if (!healthy) {
                throw new IOException("Not everything is well; see the lines above.");
            }
        }
    }

    private static void print(boolean healthy, String what, String detail) {
        System.out.printf("%-9s %-24s %s%n", healthy ? "ok" : "FAILS", what, detail);
    }
}
