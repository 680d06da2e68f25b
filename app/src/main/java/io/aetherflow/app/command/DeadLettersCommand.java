package io.aetherflow.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.client.ApiClient;
import io.aetherflow.core.flow.DeadLetterDesk;
import io.aetherflow.core.identity.PageRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Lists jobs that failed for good, shows one with its history, or sends some out again. */
public final class DeadLettersCommand extends RemoteCommand {

    public DeadLettersCommand() {
        super("dead-letters", "List, inspect or redrive jobs that failed for good, at a running server");
    }

    @Override
    void arguments(Subparser subparser) {
        subparser.addArgument("--id").nargs("+").help("these jobs, each shown with its history");
        subparser.addArgument("--job-type").help("etl or ml_inference");
        subparser.addArgument("--reason").help("the code they died of, as VALIDATION");
        subparser.addArgument("--plugin").help("the plugin and version they died under, as sales@1.2.0");
        subparser
                .addArgument("--redrive")
                .action(Arguments.storeTrue())
                .help("queue them again, " + DeadLetterDesk.MOST + " at most");
        subparser
                .addArgument("--force")
                .action(Arguments.storeTrue())
                .help("also those that would fail for the same reason again");
    }

    @Override
    void run(ApiClient api, Namespace namespace) throws IOException, InterruptedException {
        List<String> ids = namespace.getList("id");
        if (namespace.getBoolean("redrive")) {
            redrive(api, ids, namespace);
        } else if (ids == null) {
            list(api, namespace);
        } else {
            for (String id : ids) {
                inspect(api.get("jobs/" + encoded(id)));
            }
        }
    }

    private static void list(ApiClient api, Namespace namespace) throws IOException, InterruptedException {
        String query = filter(namespace).entrySet().stream()
                .map(each -> "&" + each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining());
        String cursor = "";
        int found = 0;
        do {
            JsonNode page = api.get("dead-letters?limit=" + PageRequest.MOST + query + cursor);
            page.path("items").forEach(DeadLettersCommand::line);
            found += page.path("items").size();
            cursor = page.path("next_cursor").isTextual()
                    ? "&cursor=" + encoded(page.path("next_cursor").asText())
                    : "";
        } while (!cursor.isEmpty());
        System.out.println(found == 0 ? "No dead letters." : found + " dead letters.");
    }

    private static void line(JsonNode letter) {
        System.out.printf(
                "%s  %s  %s  %s  %s%n    %s%n",
                letter.path("id").asText(),
                letter.path("dead_lettered_at").asText(),
                letter.path("department").asText(),
                letter.path("job_type").asText(),
                letter.path("plugin").asText(""),
                reason(letter));
    }

    private static void inspect(JsonNode job) {
        System.out.printf(
                "%s  %s  %s  %s  %d of %d attempts, %d crashes, %d outages%n    %s%n",
                job.path("id").asText(),
                job.path("department").asText(),
                job.path("job_type").asText(),
                job.path("status").asText(),
                job.path("attempts").asInt(),
                job.path("max_attempts").asInt(),
                job.path("crashes").asInt(),
                job.path("faults").asInt(),
                reason(job));
        for (JsonNode event : job.path("events")) {
            System.out.printf(
                    "    %s  %s -> %s  %s%n",
                    event.path("at").asText(),
                    event.path("from").asText("new"),
                    event.path("to").asText(),
                    event.path("reason").asText(""));
        }
    }

    private static String reason(JsonNode job) {
        JsonNode error = job.path("error");
        return (error.path("code").asText("") + ": " + error.path("message").asText("") + " "
                        + error.path("hint").asText(""))
                .strip();
    }

    private static void redrive(ApiClient api, List<String> ids, Namespace namespace)
            throws IOException, InterruptedException {
        Map<String, Object> asked = new LinkedHashMap<>(filter(namespace));
        if (ids != null) {
            asked.put("ids", ids);
        }
        asked.put("force", namespace.getBoolean("force"));
        JsonNode ends = api.post("dead-letters/redrive", asked);
        System.out.println(ends.path("redriven").asInt() + " queued again, "
                + ends.path("refused").asInt() + " refused.");
        for (JsonNode end : ends.path("items")) {
            if (!end.path("redriven").asBoolean()) {
                System.out.println("    " + end.path("id").asText() + "  "
                        + end.path("error").path("message").asText());
            }
        }
    }

    private static Map<String, String> filter(Namespace namespace) {
        Map<String, String> filter = new LinkedHashMap<>();
        for (String name : List.of("job_type", "reason", "plugin")) {
            String value = namespace.getString(name);
            if (value != null) {
                filter.put(name, value);
            }
        }
        return filter;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
