package io.aetherflow.app.command;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.demo.Demo;
import io.aetherflow.app.platform.Platform;
import io.aetherflow.app.platform.ProcessRole;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Everything on embedded defaults, on loopback only, with the sample data of every department. */
public final class DemoCommand extends ProcessCommand {

    private final Supplier<Platform> platform;

    /** @param platform asked once the process runs */
    public DemoCommand(
            Application<AetherFlowConfiguration> application,
            Consumer<Set<ProcessRole>> role,
            Supplier<Platform> platform) {
        super(application, role, "demo", "Everything, with sample data of every department", ProcessRole.ALL);
        this.platform = platform;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("--exit").action(Arguments.storeTrue()).help("stop after printing the insights");
        subparser.addArgument("--port").type(Integer.class).help("the API's port, 8080 unless configured");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        Surroundings quietly =
                Surroundings.quiet().set("AETHERFLOW_HOST", "127.0.0.1").set("AETHERFLOW_ADMIN_HOST", "127.0.0.1");
        Integer port = namespace.getInt("port");
        if (port != null) {
            quietly.set("AETHERFLOW_PORT", port.toString());
        }
        quietly.applyTo(bootstrap);
        super.run(bootstrap, namespace);
    }

    @Override
    protected void run(Environment environment, Namespace namespace, AetherFlowConfiguration configuration)
            throws Exception {
        AtomicReference<Server> started = new AtomicReference<>();
        environment.lifecycle().addServerLifecycleListener(started::set);
        super.run(environment, namespace, configuration);
        Server server = Objects.requireNonNull(started.get());
        boolean exit = namespace.getBoolean("exit");
        boolean shown = false;
        try {
            shown = demo(configuration, server).run();
        } catch (IOException e) {
            System.err.println("The demonstration failed: " + e.getMessage());
        }
        if (exit) {
            server.stop();
            System.exit(shown ? 0 : 1);
        }
        System.out.println("Serving until you stop it (Ctrl-C).");
    }

    private Demo demo(AetherFlowConfiguration configuration, Server server) {
        Platform running = platform.get();
        Demo.Stage stage = new Demo.Stage(
                running.plugins(),
                running.accounts(),
                ConfigOption.home().resolve("sample_data"),
                configuration.dataDirectory().secret("demo-accounts.json"),
                "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        return new Demo(stage, System.out);
    }
}
