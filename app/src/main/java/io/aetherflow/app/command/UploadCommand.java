package io.aetherflow.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.client.ApiClient;
import io.aetherflow.app.client.Patience;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Uploads a file to a running server and waits for what becomes of it. */
public final class UploadCommand extends Command {

    public UploadCommand() {
        super("upload", "Upload a file to a running server");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("data").metavar("FILE").help("the file to upload");
        subparser.addArgument("--department").help("the department (default: your own)");
        subparser.addArgument("--url").setDefault("http://127.0.0.1:8080").help("the server's address");
        subparser
                .addArgument("--email")
                .setDefault(System.getenv("AETHERFLOW_EMAIL"))
                .help("or AETHERFLOW_EMAIL");
        subparser.description("The password is read from AETHERFLOW_PASSWORD, or asked for.");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        String email = namespace.getString("email");
        if (email == null) {
            throw new IllegalArgumentException("Say who you are with --email or AETHERFLOW_EMAIL.");
        }
        ApiClient api = new ApiClient(namespace.getString("url"));
        api.logIn(email, password());
        JsonNode answer = api.upload(Path.of(namespace.getString("data")), namespace.getString("department"));
        JsonNode dataset = new Patience(api).dataset(answer.path("dataset_id").asText());
        report(dataset);
        if (!"completed".equals(dataset.path("status").asText())) {
            throw new IOException("The file did not load.");
        }
    }

    private static void report(JsonNode dataset) {
        System.out.println(
                dataset.path("name").asText() + ": " + dataset.path("status").asText()
                        + ", " + dataset.path("accepted").asLong() + " rows accepted, "
                        + dataset.path("rejected").asLong() + " rejected");
        JsonNode error = dataset.path("error");
        if (error.isObject()) {
            System.out.println(error.path("message").asText());
            System.out.println(error.path("hint").asText(""));
        }
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
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        Complaint.tell(cli.getStdErr(), failure);
    }
}
