package io.aetherflow.app.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aetherflow.app.demo.Demo;
import io.aetherflow.app.journey.Api;
import io.aetherflow.app.journey.RunningPlatform;
import io.aetherflow.app.plugin.TinyPlugin;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The running product with the demo's people and files, a department that was dropped in as a jar, and somebody who may only
 * look. The premium tier, which none of them has, is given few questions: for who is to use them up.
 */
record DemoTown(RunningPlatform platform, ObjectNode accounts) implements AutoCloseable {

    private static final String DROPPED_IN = "marketing";
    private static final String PASSWORD = "correct horse battery";
    private static final byte[] CAMPAIGNS = "Campaign Name,Day,Cost\nspring,2026-01-01,10.50\nsummer,2026-01-02,4.00\n"
            .getBytes(StandardCharsets.UTF_8);

    static DemoTown open(Path data) throws Exception {
        TinyPlugin.serving(DROPPED_IN).write(data.resolve("plugins").resolve(DROPPED_IN + ".jar"));
        RunningPlatform platform = RunningPlatform.start(
                data,
                Map.of(
                        "accounts.registration", "approval",
                        "http.socketsPerUser", "100",
                        "limits.query.premium", "20"));
        try {
            return new DemoTown(platform, settle(platform, data.resolve("demo-accounts.json")));
        } catch (Exception | AssertionError e) {
            platform.close();
            throw e;
        }
    }

    /** The demo's own file of logins, and those of whom the demo does not know. */
    private static ObjectNode settle(RunningPlatform platform, Path file) throws Exception {
        Demo.Stage stage = new Demo.Stage(
                platform.running().plugins(),
                platform.running().accounts(),
                Path.of("..", "sample_data"),
                file,
                platform.address());
        if (!new Demo(stage, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).run()) {
            throw new AssertionError("The demo's departments have no insights");
        }
        ObjectNode accounts = (ObjectNode) new ObjectMapper().readTree(Files.readString(file));
        Api admin = platform.api().logIn(RunningPlatform.ADMIN_EMAIL, RunningPlatform.ADMIN_PASSWORD);
        join(admin, accounts, DROPPED_IN, "analyst", DROPPED_IN);
        join(admin, accounts, "viewer", "viewer", "sales");
        platform.api()
                .logIn(emailOf(DROPPED_IN), PASSWORD)
                .upload("campaigns.csv", CAMPAIGNS, Map.of())
                .expect(202);
        return accounts;
    }

    private static void join(Api admin, ObjectNode accounts, String name, String role, String department)
            throws Exception {
        String email = emailOf(name);
        admin.post("/users", Map.of("email", email, "password", PASSWORD, "role", role, "department", department))
                .expect(201);
        accounts.putObject(name).put("email", email).put("password", PASSWORD);
    }

    private static String emailOf(String name) {
        return name + "@browser.example";
    }

    @Override
    public void close() {
        platform.close();
    }
}
