package io.aetherflow.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.client.ApiClient;
import io.aetherflow.app.client.Patience;
import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Uploads a file to a running server and waits for what becomes of it. */
public final class UploadCommand extends RemoteCommand {

    public UploadCommand() {
        super("upload", "Upload a file to a running server");
    }

    @Override
    void arguments(Subparser subparser) {
        subparser.addArgument("data").metavar("FILE").help("the file to upload");
        subparser.addArgument("--department").help("the department (default: your own)");
    }

    @Override
    void run(ApiClient api, Namespace namespace) throws Exception {
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
}
