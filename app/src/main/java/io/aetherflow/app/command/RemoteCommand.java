package io.aetherflow.app.command;

import io.aetherflow.app.client.ApiClient;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.Console;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command that does its work at a running server, as one of its users. */
abstract class RemoteCommand extends Command {

    RemoteCommand(String name, String description) {
        super(name, description);
    }

    /** What the command takes beside the server and the user. */
    abstract void arguments(Subparser subparser);

    abstract void run(ApiClient api, Namespace namespace) throws Exception;

    @Override
    public final void configure(Subparser subparser) {
        arguments(subparser);
        subparser.addArgument("--url").setDefault("http://127.0.0.1:8080").help("the server's address");
        subparser
                .addArgument("--email")
                .setDefault(System.getenv("AETHERFLOW_EMAIL"))
                .help("or AETHERFLOW_EMAIL");
        subparser.description("The password is read from AETHERFLOW_PASSWORD, or asked for.");
    }

    @Override
    public final void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        String email = namespace.getString("email");
        if (email == null) {
            throw new IllegalArgumentException("Say who you are with --email or AETHERFLOW_EMAIL.");
        }
        ApiClient api = new ApiClient(namespace.getString("url"));
        api.logIn(email, password());
        run(api, namespace);
    }

    private static String password() {
        String given = System.getenv("AETHERFLOW_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = System.console();
        if (console == null) {
            throw new IllegalArgumentException("Put your password into AETHERFLOW_PASSWORD.");
        }
        return new String(console.readPassword("Password: "));
    }

    @Override
    public final void onError(Cli cli, Namespace namespace, Throwable failure) {
        Complaint.tell(cli.getStdErr(), failure);
    }
}
