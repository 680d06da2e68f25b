package io.aetherflow.app.command;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.platform.ProcessRole;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A process that runs until it is stopped. One without the API opens its admin port alone. */
public class ProcessCommand extends ServerCommand<AetherFlowConfiguration> {

    private final Consumer<Set<ProcessRole>> role;
    private final Set<ProcessRole> roles;

    /** @param role told what the process is to do, before the application runs */
    public ProcessCommand(
            Application<AetherFlowConfiguration> application,
            Consumer<Set<ProcessRole>> role,
            String name,
            String description,
            Set<ProcessRole> roles) {
        super(application, name, description);
        this.role = role;
        this.roles = Set.copyOf(roles);
    }

    @Override
    protected Argument addFileArgument(Subparser subparser) {
        return ConfigOption.add(subparser);
    }

    @Override
    protected void run(
            Bootstrap<AetherFlowConfiguration> bootstrap, Namespace namespace, AetherFlowConfiguration configuration)
            throws Exception {
        role.accept(roles);
        if (!roles.contains(ProcessRole.API)
                && configuration.getServerFactory() instanceof DefaultServerFactory server) {
            server.setApplicationConnectors(List.of());
        }
        super.run(bootstrap, namespace, configuration);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        Complaint.tell(cli.getStdErr(), failure);
    }
}
