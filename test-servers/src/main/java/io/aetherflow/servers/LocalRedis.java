package io.aetherflow.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.core.RedisServerBuilder;
import redis.embedded.error.OsArchitectureNotFound;

/**
 * A redis-server on a port of this machine: the program that the library brings, else the one on the path. It keeps nothing on
 * disk: what was stored is gone after {@link #stop}.
 */
public final class LocalRedis implements AutoCloseable {

    private final int port;
    private final List<String> settings;
    private @Nullable RedisServer server;

    private LocalRedis(int port, List<String> settings) {
        this.port = port;
        this.settings = List.copyOf(settings);
    }

    /** Whether there is a redis-server for this machine. */
    public static boolean available() {
        return Program.FOUND.isPresent();
    }

    /** @param settings as in a redis.conf, as {@code requirepass secret} */
    public static LocalRedis start(String... settings) {
        LocalRedis redis = new LocalRedis(Ports.free(), List.of(settings));
        redis.resume();
        return redis;
    }

    public String url() {
        return "redis://" + Ports.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    public synchronized void stop() {
        RedisServer running = server;
        server = null;
        if (running != null) {
            unchecked(() -> {
                running.stop();
                return running;
            });
        }
    }

    /** On the same port, empty. */
    public synchronized void resume() {
        if (server == null) {
            server = unchecked(() -> {
                RedisServerBuilder builder = RedisServer.newRedisServer()
                        .executableProvider(Program.FOUND::orElseThrow)
                        .bind(Ports.HOST)
                        .port(port)
                        .setting("save \"\"")
                        .setting("appendonly no");
                settings.forEach(builder::setting);
                RedisServer started = builder.build();
                started.start();
                return started;
            });
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static Optional<File> find() {
        try {
            return Optional.of(ExecutableProvider.newJarResourceProvider().get());
        } catch (OsArchitectureNotFound | IOException noneForThisMachine) {
            return onPath();
        }
    }

    private static Optional<File> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toFile);
    }

    /** Unpacked once. */
    private static final class Program {
        static final Optional<File> FOUND = find();
    }

    private interface Step {
        RedisServer run() throws IOException;
    }

    private RedisServer unchecked(Step step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The local Redis on port " + port + " did not start or stop.", e);
        }
    }
}
