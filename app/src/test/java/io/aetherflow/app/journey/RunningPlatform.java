package io.aetherflow.app.journey;

import io.aetherflow.app.AetherFlow;
import io.aetherflow.app.command.ProcessCommand;
import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.platform.Platform;
import io.aetherflow.app.platform.ProcessRole;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The whole product in this JVM, on embedded defaults in a folder of its own and on free ports. */
public final class RunningPlatform implements AutoCloseable {

    public static final String ADMIN_EMAIL = "admin@example.com";
    public static final String ADMIN_PASSWORD = "admin-password";

    private final DropwizardTestSupport<AetherFlowConfiguration> support;

    private RunningPlatform(Map<String, String> settings) {
        support = new DropwizardTestSupport<>(
                AetherFlow.class,
                Path.of("..", "config.yml").toString(),
                (String) null,
                application -> new ProcessCommand(
                        (AetherFlow) application,
                        ((AetherFlow) application)::become,
                        "all",
                        "everything",
                        ProcessRole.ALL),
                settings.entrySet().stream()
                        .map(setting -> ConfigOverride.config(setting.getKey(), setting.getValue()))
                        .toArray(ConfigOverride[]::new));
    }

    public static RunningPlatform start(Path data) throws Exception {
        return start(data, Map.of());
    }

    public static RunningPlatform start(Path data, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "dataDir", data.toString(),
                "accounts.registration", "open",
                "accounts.adminEmail", ADMIN_EMAIL,
                "accounts.adminPassword", ADMIN_PASSWORD,
                "plugins.distributionDir", Path.of("target", "dist", "plugins").toString(),
                "server.applicationConnectors[0].port", "0",
                "server.adminConnectors[0].port", "0",
                "jobs.shutdownGrace", "1s",
                "logging.level", "WARN"));
        // Tests ask, and log in, more than people do.
        settings.putAll(Map.of(
                "limits.query.free", "1000000",
                "limits.login.perAccount", "1000000",
                "limits.login.perAddress", "1000000"));
        settings.putAll(more);
        RunningPlatform platform = new RunningPlatform(settings);
        platform.support.before();
        return platform;
    }

    public Api api() {
        return new Api(address());
    }

    public String address() {
        return "http://127.0.0.1:" + support.getLocalPort();
    }

    public Platform running() {
        return ((AetherFlow) support.getApplication()).platform();
    }

    int adminPort() {
        return support.getAdminPort();
    }

    @Override
    public void close() {
        support.after();
    }
}
