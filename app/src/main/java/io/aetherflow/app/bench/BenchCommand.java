package io.aetherflow.app.bench;

import io.aetherflow.app.command.ConfiguredTask;
import io.aetherflow.app.command.Surroundings;
import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.platform.Formats;
import io.aetherflow.app.platform.Storage;
import io.aetherflow.postgres.DatabaseSettings;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code bench etl}: how fast a file loads, beside Postgres's own COPY of its good rows. */
public final class BenchCommand extends ConfiguredTask {

    private static final long SEED = 2026;
    /** Rounds until the compiler has seen what matters. */
    private static final int WARMING = 2;

    public BenchCommand() {
        super("bench", "Measure this machine: bench etl");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("kind").choices("etl").help("etl: loading, against COPY of the same rows");
        subparser.addArgument("--rows").type(Long.class).setDefault(1_000_000L).help("records of the file");
        subparser.addArgument("--rounds").type(Integer.class).setDefault(5).help("measured rounds");
        subparser.addArgument("--cold").action(Arguments.storeTrue()).help("no rounds before the first measured one");
    }

    /** A private server in a folder of its own, whatever is configured. */
    @Override
    protected Surroundings surroundings() {
        Surroundings own = super.surroundings();
        own.set("AETHERFLOW_DATABASE_URL", "");
        own.set("AETHERFLOW_DATA_DIR", folder.resolve("data").toString());
        return own;
    }

    private final Path folder = temporary();

    private static Path temporary() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "aetherflow-bench-" + ProcessHandle.current().pid());
    }

    @Override
    protected void run(
            Bootstrap<AetherFlowConfiguration> bootstrap, Namespace namespace, AetherFlowConfiguration configuration)
            throws Exception {
        Files.createDirectories(folder);
        try (Storage storage = Storage.open(configuration);
                Formats formats = new Formats(
                        configuration.ingestion(),
                        configuration
                                .lake()
                                .settings(configuration.dataDirectory().work()))) {
            long rows = namespace.getLong("rows");
            BenchFile file = BenchFile.generate(folder, rows, SEED);
            DatabaseSettings database = storage.database().settings();
            CopyBaseline copy = new CopyBaseline(
                    storage.database().owner(),
                    database.jdbcUrl(),
                    database.ownerUser(),
                    database.ownerPassword(),
                    file.clean());
            Usage usage =
                    new Usage(Usage.postmaster(configuration.dataDirectory().postgres()));
            EtlBench bench = new EtlBench(storage, file, copy, usage, formats);
            for (int i = 0; i < WARMING && !namespace.getBoolean("cold"); i++) {
                bench.round();
            }
            List<EtlRound> rounds = rounds(bench, namespace.getInt("rounds"));
            new BenchReport(rows, rounds, Usage.peakMegabytes(), copy.name()).print(System.out);
        } finally {
            remove(folder);
        }
    }

    private static List<EtlRound> rounds(EtlBench bench, int count)
            throws IOException, InterruptedException, SQLException {
        List<EtlRound> rounds = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            EtlRound round = bench.round();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: heap %.2f s, keyed %.2f s, load %.2f s, everything %.2f s, CPU %.2f s here and %.2f s in the server%n",
                    i,
                    round.heap(),
                    round.keyed(),
                    round.load(),
                    round.everything(),
                    round.own(),
                    round.server());
            rounds.add(round);
        }
        return rounds;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
