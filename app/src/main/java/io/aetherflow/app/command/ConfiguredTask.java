package io.aetherflow.app.command;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command that reads the configuration, does one thing and ends. */
public abstract class ConfiguredTask extends ConfiguredCommand<AetherFlowConfiguration> {

    protected ConfiguredTask(String name, String description) {
        super(name, description);
    }

    @Override
    protected Argument addFileArgument(Subparser subparser) {
        return ConfigOption.add(subparser);
    }

    /** What the task sets over the environment. */
    protected Surroundings surroundings() {
        return Surroundings.quiet();
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        surroundings().applyTo(bootstrap);
        super.run(bootstrap, namespace);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        Complaint.tell(cli.getStdErr(), failure);
    }
}
