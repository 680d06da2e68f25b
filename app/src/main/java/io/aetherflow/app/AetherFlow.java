package io.aetherflow.app;

import io.aetherflow.app.bench.BenchCommand;
import io.aetherflow.app.command.AuditCommand;
import io.aetherflow.app.command.CheckCommand;
import io.aetherflow.app.command.DeadLettersCommand;
import io.aetherflow.app.command.DemoCommand;
import io.aetherflow.app.command.MigrateCommand;
import io.aetherflow.app.command.PluginsCommand;
import io.aetherflow.app.command.PreviewCommand;
import io.aetherflow.app.command.ProcessCommand;
import io.aetherflow.app.command.SampleCommand;
import io.aetherflow.app.command.UploadCommand;
import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.platform.Platform;
import io.aetherflow.app.platform.ProcessRole;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Dropwizard application: one code for every kind of process. */
public final class AetherFlow extends Application<AetherFlowConfiguration> {

    private Set<ProcessRole> roles = ProcessRole.ALL;
    private @Nullable Platform platform;

    @Override
    public String getName() {
        return "aetherflow";
    }

    @Override
    public void initialize(Bootstrap<AetherFlowConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
        bootstrap.addCommand(new DemoCommand(this, this::become, this::platform));
        bootstrap.addCommand(
                new ProcessCommand(this, this::become, "all", "API and workers in one process", ProcessRole.ALL));
        bootstrap.addCommand(new ProcessCommand(this, this::become, "server", "The API", Set.of(ProcessRole.API)));
        bootstrap.addCommand(
                new ProcessCommand(this, this::become, "etl-worker", "Loads files", Set.of(ProcessRole.ETL)));
        bootstrap.addCommand(
                new ProcessCommand(this, this::become, "ml-worker", "Runs models", Set.of(ProcessRole.ML)));
        bootstrap.addCommand(new MigrateCommand());
        bootstrap.addCommand(new CheckCommand());
        bootstrap.addCommand(new SampleCommand());
        bootstrap.addCommand(new PreviewCommand());
        bootstrap.addCommand(new UploadCommand());
        bootstrap.addCommand(new DeadLettersCommand());
        bootstrap.addCommand(new PluginsCommand());
        bootstrap.addCommand(new AuditCommand());
        bootstrap.addCommand(new BenchCommand());
    }

    /** None of Dropwizard's own: processes are named by what they do, and take their configuration by --config. */
    @Override
    protected void addDefaultCommands(Bootstrap<AetherFlowConfiguration> bootstrap) {}

    /** What this process is to do; everything, unless it is told otherwise. */
    public void become(Set<ProcessRole> some) {
        roles = Set.copyOf(some);
    }

    @Override
    public void run(AetherFlowConfiguration configuration, Environment environment) {
        Platform opened = Platform.open(configuration, roles);
        platform = opened;
        opened.attach(environment);
    }

    /** The running platform. */
    public Platform platform() {
        if (platform == null) {
            throw new IllegalStateException("The platform is not running yet");
        }
        return platform;
    }
}
