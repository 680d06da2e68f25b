package io.aetherflow.http;

import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.http.admin.HealthChecks;
import io.aetherflow.http.live.LiveSettings;
import io.aetherflow.http.upload.PreviewSettings;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A real Dropwizard server over a {@link World}; it runs as long as the tests do. */
final class TestServer {

    static final int MOST_BYTES = 1 << 20;
    static final String SUPPORT = "support@example.com";

    static final int PREVIEWED_BYTES = 256 << 10;
    static final int SKIPPED_BYTES = 128 << 10;

    final World world;
    final java.nio.file.Path previews;
    final LiveSettings live;
    final AtomicBoolean ready = new AtomicBoolean(true);
    private final DropwizardTestSupport<Configuration> support;

    private static final class Holder {
        static final TestServer SHARED = new TestServer(RegistrationMode.OPEN);
    }

    /** One for all tests: departments and users are new for each. */
    static TestServer shared() {
        return Holder.SHARED;
    }

    /** Sockets are looked at often, so that no test waits for it. */
    static LiveSettings live(int mostSockets, int mostPerUser) {
        return new LiveSettings(
                Set.of("https://Shop.example.com"),
                mostSockets,
                mostPerUser,
                Duration.ofMillis(100),
                Duration.ofMillis(300));
    }

    TestServer(RegistrationMode mode) {
        this(mode, new World(), live(1_000, 10));
    }

    TestServer(RegistrationMode mode, World world) {
        this(mode, world, live(1_000, 10));
    }

    TestServer(RegistrationMode mode, LiveSettings live) {
        this(mode, new World(), live);
    }

    private TestServer(RegistrationMode mode, World world, LiveSettings live) {
        this.world = world;
        this.live = live;
        previews = folder();
        support = new DropwizardTestSupport<>(ApiApplication.class, configuration()) {
            @Override
            public Application<Configuration> newApplication() {
                return new ApiApplication(TestServer.this, mode);
            }
        };
        try {
            support.before();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.nio.file.Path folder() {
        try {
            return Files.createTempDirectory("previews");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        support.after();
    }

    int port() {
        return support.getLocalPort();
    }

    int adminPort() {
        return support.getAdminPort();
    }

    /** What is registered as a route. */
    Set<Class<?>> resources() {
        Set<Class<?>> resources = new HashSet<>();
        support.getEnvironment().jersey().getResourceConfig().getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(resources::add);
        return resources;
    }

    private static Configuration configuration() {
        DefaultServerFactory server = new DefaultServerFactory();
        server.setApplicationConnectors(List.of(connector()));
        server.setAdminConnectors(List.of(connector()));
        LogbackAccessRequestLogFactory silent = new LogbackAccessRequestLogFactory();
        silent.setAppenders(List.of());
        server.setRequestLogFactory(silent);
        Configuration configuration = new Configuration();
        configuration.setServerFactory(server);
        LoggingFactory logging = new DefaultLoggingFactory();
        ((DefaultLoggingFactory) logging).setLevel("OFF");
        configuration.setLoggingFactory(logging);
        return configuration;
    }

    private static HttpConnectorFactory connector() {
        HttpConnectorFactory connector = new HttpConnectorFactory();
        connector.setPort(0);
        connector.setBindHost("127.0.0.1");
        return connector;
    }

    /** What {@code app} does, with the world's ports. */
    static final class ApiApplication extends Application<Configuration> {

        private final TestServer server;
        private final RegistrationMode mode;

        ApiApplication(TestServer server, RegistrationMode mode) {
            this.server = server;
            this.mode = mode;
        }

        @Override
        public void run(Configuration configuration, Environment environment) {
            PreviewSettings previews = new PreviewSettings(server.previews, PREVIEWED_BYTES, SKIPPED_BYTES);
            HttpSettings settings = new HttpSettings(MOST_BYTES, true, SUPPORT, "0.1.0", previews, server.live);
            new HttpApi(server.world.ports(mode), settings, Clock.systemUTC()).register(environment, server.ready::get);
            HealthChecks.register(environment, Map.of("objects", server.world.objects));
        }
    }
}
