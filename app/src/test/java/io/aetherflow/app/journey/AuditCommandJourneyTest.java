package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.app.AetherFlow;
import io.aetherflow.app.config.AetherFlowConfiguration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail of a platform that ran, verified and written out at a terminal. */
class AuditCommandJourneyTest {

    @TempDir
    Path folder;

    private String said = "";

    /** The reason why it failed, or empty. */
    private Optional<Throwable> run(Path config, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", config.toString()));
        AetherFlow application = new AetherFlow();
        Bootstrap<AetherFlowConfiguration> bootstrap = new Bootstrap<>(application);
        application.initialize(bootstrap);
        PrintStream terminal = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new Cli(new JarLocation(getClass()), bootstrap, out, err).run(all.toArray(String[]::new));
        } finally {
            System.setOut(terminal);
            said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        }
    }

    private Path config(Path data) throws Exception {
        String text = Files.readString(Path.of("..", "config.yml"))
                .replace("'${AETHERFLOW_DISTRIBUTION_PLUGINS_DIR:-}'", "target/dist/plugins")
                .replace("${AETHERFLOW_DATA_DIR:-.aetherflow}", data.toString());
        return Files.writeString(folder.resolve("config.yml"), text);
    }

    @Test
    void theTrailIsVerifiedAndWrittenOut() throws Exception {
        Path data = folder.resolve("data");
        try (RunningPlatform platform = RunningPlatform.start(data, Map.of())) {
            Api admin = platform.api().logIn(RunningPlatform.ADMIN_EMAIL, RunningPlatform.ADMIN_PASSWORD);
            admin.get("/users").expect(200);
        }
        Path config = config(data);
        assertThat(run(config, "audit", "verify")).as(() -> said).isEmpty();
        assertThat(said).contains("The audit trail is as it was written");
        assertThat(run(config, "audit", "export", "--format", "csv")).isEmpty();
        assertThat(said).startsWith("seq,at,actor_kind").contains("list_users");
        assertThat(run(config, "audit", "export")).isEmpty();
        assertThat(said).contains("\"action\":\"list_users\"");
        Path export = Files.writeString(folder.resolve("audit.ndjson"), said);
        assertThat(run(config, "audit", "verify", "--file", export.toString()))
                .as(() -> said)
                .isEmpty();
        Files.writeString(export, edited(export));
        assertThat(run(config, "audit", "verify", "--file", export.toString())).isNotEmpty();
        assertThat(said).contains("NOT as it was written", "First bad record: 1.");
    }

    private static String edited(Path export) throws Exception {
        return Files.readString(export).replace("plugin_loaded", "plugin_looked");
    }
}
