package io.aetherflow.app.command;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.platform.Storage;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Namespace;

/** Brings the database up to date and ends. Processes do it at their start too. */
public final class MigrateCommand extends ConfiguredTask {

    public MigrateCommand() {
        super("migrate", "Bring the database up to date");
    }

    @Override
    protected void run(
            Bootstrap<AetherFlowConfiguration> bootstrap, Namespace namespace, AetherFlowConfiguration configuration) {
        try (Storage storage = Storage.open(configuration)) {
            System.out.println(
                    "The database is up to date: " + storage.database().check().detail());
        }
    }
}
