package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.app.Main;
import io.aetherflow.app.client.ApiClient;
import io.aetherflow.app.client.Patience;
import io.aetherflow.app.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, and the command line beside a running platform. */
class DemoJourneyTest {

    private static final Path SAMPLES = Path.of("..", "sample_data");

    @TempDir
    static Path data;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        platform = RunningPlatform.start(data);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void theDemoShowsEveryDepartmentAndLoadsItsSamplesOnce() throws Exception {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        Path accounts = data.resolve("secrets").resolve("demo.json");

        assertThat(demo(accounts, first).run()).isTrue();
        String kept = Files.readString(accounts);
        assertThat(demo(accounts, second).run()).isTrue();

        assertThat(first.toString(StandardCharsets.UTF_8))
                .contains("Sales", "Supply Chain", "Finance", "2,000 rows", "  • ")
                .containsSubsequence("Dashboard " + platform.address() + "/\n", "sales@demo", "admin@demo", "API ");
        assertThat(Files.readString(accounts)).isEqualTo(kept);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accounts)))
                .isEqualTo("rw-------");
        JsonNode printed = new ObjectMapper().readTree(kept).path("Administrator");
        Api admin = platform.api()
                .logIn(printed.path("email").asText(), printed.path("password").asText());
        assertThat(admin.all("/datasets?status=completed")).hasSize(6);
    }

    @Test
    void aDemoWhosePasswordsAreLostMakesNewAccounts() throws Exception {
        Path accounts = data.resolve("secrets").resolve("lost.json");

        assertThat(demo(accounts, new ByteArrayOutputStream()).run()).isTrue();
        Files.delete(accounts);
        assertThat(demo(accounts, new ByteArrayOutputStream()).run()).isTrue();
        assertThat(Files.readString(accounts)).containsPattern("sales\\d@");
    }

    @Test
    void aTerminalUploadsWaitsAndIsToldWhatIsWrong() throws Exception {
        platform.api().join("terminal@example.com", "sales");
        ApiClient client = new ApiClient(platform.address() + "/");
        client.logIn("terminal@example.com", "a good password");
        String id = client.upload(SAMPLES.resolve("sales/sales_transactions_must_fail.csv"), "sales")
                .path("dataset_id")
                .asText();

        assertThat(new Patience(client).dataset(id).path("status").asText()).isEqualTo("failed");
        assertThatThrownBy(() -> client.upload(SAMPLES.resolve("README.md"), "finance"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403");
        assertThatThrownBy(() -> client.logIn("terminal@example.com", "wrong")).hasMessageContaining("401");
    }

    @Test
    void commandsWorkBesideARunningPlatform() throws Exception {
        // The running platform's overrides are system properties, so its data directory is the commands' too.
        Path config = Path.of("..", "config.yml");
        Path sample = data.resolve("sample.csv");

        Main.main(new String[] {
            "sample",
            "--config",
            config.toString(),
            "--department",
            "supply_chain",
            "--rows",
            "50",
            "--seed",
            "3",
            "--out",
            sample.toString()
        });
        assertThat(Files.readAllLines(sample)).hasSizeGreaterThan(50);
        assertThat(printed(
                        "sample",
                        "--config",
                        config.toString(),
                        "--department",
                        "supply",
                        "--rows",
                        "50",
                        "--seed",
                        "3"))
                .isEqualTo(Files.readString(sample));
        assertThat(printed("check", "--config", config.toString()))
                .contains("plugin sales@", "database", "object_store")
                .doesNotContain("FAILS");
        assertThat(printed("migrate", "--config", config.toString())).contains("up to date");
    }

    private static String printed(String... arguments) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            Main.main(arguments);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Demo demo(Path accounts, ByteArrayOutputStream out) {
        return new Demo(
                new Demo.Stage(
                        platform.running().plugins(),
                        platform.running().accounts(),
                        SAMPLES,
                        accounts,
                        platform.address()),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
