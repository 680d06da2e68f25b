package io.aetherflow.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.client.ApiClient;
import io.aetherflow.app.client.Patience;
import io.aetherflow.app.platform.SecretFile;
import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.identity.Department;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Uploads the sample files of every department as its analyst would, waits for the insights and prints them. */
public final class Demo {

    /**
     * What the demonstration works with.
     *
     * @param samples a folder for each department, with its files
     * @param accountsFile where the logins are kept
     * @param address of the server, as {@code http://127.0.0.1:8080}
     */
    public record Stage(Plugins plugins, Accounts accounts, Path samples, Path accountsFile, String address) {}

    private static final String MUST_FAIL = "_must_fail";
    private static final int MOST_PRINTED = 6;

    private final Stage stage;
    private final PrintStream out;

    public Demo(Stage stage, PrintStream out) {
        this.stage = stage;
        this.out = out;
    }

    /** @return whether every department that has samples has insights now */
    public boolean run() throws IOException, InterruptedException {
        DemoAccounts logins = new DemoAccounts(stage.accounts(), new SecretFile(stage.accountsFile()));
        List<Department> departments = departments();
        departments.forEach(logins::of);
        logins.administrator();
        logins.save();
        boolean all = !departments.isEmpty();
        for (Department department : departments) {
            all &= show(department, logins.of(department));
        }
        out.println();
        out.println("Dashboard " + stage.address() + "/");
        departments.forEach(department -> print(department.displayName(), logins.of(department)));
        print("Administrator", logins.administrator());
        out.println("API " + stage.address() + "/api/v1 · reference " + stage.address() + "/docs");
        return all;
    }

    private void print(String who, DemoAccounts.Account login) {
        out.printf("  %-13s %s  %s%n", who, login.email(), login.password());
    }

    private List<Department> departments() {
        return stage.plugins().all().stream()
                .map(plugin -> plugin.department())
                .filter(department -> Files.isDirectory(
                        stage.samples().resolve(department.id().value())))
                .toList();
    }

    private boolean show(Department department, DemoAccounts.Account account) throws IOException, InterruptedException {
        ApiClient api = new ApiClient(stage.address());
        api.logIn(account.email(), account.password());
        out.println();
        out.println(department.displayName());
        List<String> uploads = new ArrayList<>();
        for (Path file : files(department)) {
            uploads.add(api.upload(file, null).path("dataset_id").asText());
        }
        for (String dataset : uploads) {
            describe(new Patience(api).dataset(dataset));
        }
        JsonNode insights = api.get("dashboards/" + department.id()).path("insights");
        for (int i = 0; i < Math.min(insights.size(), MOST_PRINTED); i++) {
            out.println("  • " + insights.get(i).path("summary").asText());
        }
        if (insights.size() > MOST_PRINTED) {
            out.println("  … and " + (insights.size() - MOST_PRINTED) + " more on the dashboard");
        }
        return !insights.isEmpty();
    }

    /** Everything of the folder but the files that are there to fail; the plain one last, for dashboards lead with the newest. */
    private List<Path> files(Department department) throws IOException {
        try (Stream<Path> files =
                Files.list(stage.samples().resolve(department.id().value()))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().contains(MUST_FAIL))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private void describe(JsonNode dataset) {
        out.printf(
                "  %s: %s, %,d rows, %,d rejected%n",
                dataset.path("name").asText(),
                dataset.path("status").asText(),
                dataset.path("accepted").asLong(),
                dataset.path("rejected").asLong());
        JsonNode error = dataset.path("error");
        if (error.isObject()) {
            out.println("    " + error.path("message").asText());
        }
    }
}
