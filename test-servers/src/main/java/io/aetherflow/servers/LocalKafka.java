package io.aetherflow.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka of one node, broker and controller in this process. {@link #stop} takes it down, {@link #resume} brings it back on the
 * same port with the same log: topics, messages and offsets remain. Topics are not made by mistake: create them.
 */
public final class LocalKafka implements AutoCloseable {

    private static final int NODE = 1;

    /** Always the same, so that a folder is known again. */
    private static final String CLUSTER = "bG9jYWwta2Fma2EtMDAwMA";

    private static final String CONTROLLER = "CONTROLLER";

    static {
        // A broker that finds itself broken ends the process; here that would be the test run's own.
        Exit.setExitProcedure(LocalKafka::refuseToEnd);
        Exit.setHaltProcedure(LocalKafka::refuseToEnd);
    }

    private final int port = Ports.free();
    private final int controllerPort = Ports.free();
    private final Path log;
    private final boolean passing;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(Path log, boolean passing) {
        this.log = log;
        this.passing = passing;
    }

    /** With a log of its own, deleted on close. */
    public static LocalKafka start() {
        try {
            return started(new LocalKafka(Files.createTempDirectory("kafka-"), true));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the local Kafka's log.", e);
        }
    }

    /** With its log in {@code folder}, which outlives it: a later broker of the same folder has its topics. */
    public static LocalKafka in(Path folder) {
        return started(new LocalKafka(folder, false));
    }

    private static LocalKafka started(LocalKafka kafka) {
        kafka.format();
        kafka.resume();
        return kafka;
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    public synchronized void resume() {
        if (server == null) {
            KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
            starting.startup();
            server = starting;
        }
    }

    @Override
    public void close() {
        stop();
        if (passing) {
            deleteLog();
        }
    }

    private void format() {
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(CLUSTER)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(log.toString())
                    .setDirectories(List.of(log.toString()))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("The local Kafka's log could not be set up in " + log + ".", e);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + Ports.HOST + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listeners",
                "PLAINTEXT://" + bootstrapServers() + "," + CONTROLLER + "://" + Ports.HOST + ":" + controllerPort);
        settings.put("log.dirs", log.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        // Its buffer is 128 MB if nobody says otherwise.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "1");
        return settings;
    }

    private void deleteLog() {
        try (Stream<Path> files = Files.walk(log)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The local Kafka's log " + log + " could not be deleted.", e);
        }
    }

    private static void refuseToEnd(int status, @Nullable String message) {
        throw new IllegalStateException("The local Kafka wanted to end the process (" + status + "): " + message);
    }
}
