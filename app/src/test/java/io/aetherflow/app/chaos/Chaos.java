package io.aetherflow.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run: the platform is started, harmed, left in peace until it has settled, and examined. */
final class Chaos {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long BETWEEN_LOOKS_MS = 50;

    private final Plan plan;
    private final Pair pair;
    private final Path folder;
    private final long begun = System.nanoTime();

    private Chaos(Plan plan, Pair pair) {
        this.plan = plan;
        this.pair = pair;
        this.folder = Path.of("target", "chaos", name()).toAbsolutePath();
    }

    /** Prints and keeps the verdict. Afterwards none of its processes is left; their logs are, beside the verdict. */
    static Verdict run(Plan plan, Pair pair) throws Exception {
        System.out.println("Chaos: seed " + plan.seed() + ", again with -Daetherflow.chaos." + plan.run() + ".seed="
                + plan.seed());
        return new Chaos(plan, pair).run().say();
    }

    private Verdict run() throws Exception {
        Path home = folder.resolve("postgres");
        clear();
        delete(folder);
        try (OwnPostgres postgres = OwnPostgres.start(home);
                Backends backends = pair.open();
                Fleet fleet = Fleet.start(plan.crew(), environment(postgres, backends), folder.resolve("logs"));
                Watch watch = new Watch(postgres)) {
            Client client = Client.join(fleet.address(), "chaos@example.com", "sales");
            Scene scene = new Scene(postgres, fleet, watch, client, new Uploads(plan, client));
            List<Blow> blows;
            try (Storm storm = new Storm(plan, scene)) {
                blows = storm.rage();
            }
            settle(scene);
            return verdict(scene, blows);
        } finally {
            clear();
        }
    }

    /** Returns when every job has ended, or nobody has patience any more. */
    private static void settle(Scene scene) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !scene.watch().idle()) {
            scene.fleet().tend();
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
    }

    private Map<String, String> environment(OwnPostgres postgres, Backends backends) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("AETHERFLOW_DATA_DIR", folder.resolve("data").toString());
        environment.put("AETHERFLOW_REGISTRATION", "open");
        environment.put(
                "AETHERFLOW_DISTRIBUTION_PLUGINS_DIR",
                Path.of("target", "dist", "plugins").toAbsolutePath().toString());
        environment.put("AETHERFLOW_LEASE", plan.crew().lease().toMillis() + "ms");
        environment.putAll(backends.environment());
        return environment;
    }

    private Verdict verdict(Scene scene, List<Blow> blows) throws Exception {
        try (Connection connection = scene.postgres().connect()) {
            Histories histories = Histories.read(connection);
            keepDiary(histories, blows);
            Findings findings =
                    Examination.of(connection, histories, scene.uploads().sent());
            return new Verdict(
                    name(),
                    plan.seed(),
                    pair.title(),
                    plan.load().datasets(),
                    plan.load().rows(),
                    plan.harm().kills(),
                    plan.harm().crashes(),
                    plan.harm().pauses(),
                    findings.lost().size(),
                    findings.duplicated().size(),
                    findings.stuck().size(),
                    findings.illegal().size(),
                    scene.fleet().endedByThemselves(),
                    histories.takenOver(),
                    scene.fleet().logged("job_fenced"),
                    Verdict.Takeover.of(histories.takeovers(blows)),
                    plan.crew().lease().toMillis(),
                    scene.client().answers(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                    findings.all());
        }
    }

    /** Blows and events in the order of their moments, for whoever has to find out what happened. */
    private void keepDiary(Histories histories, List<Blow> blows) throws IOException {
        List<String> lines = new ArrayList<>(histories.told());
        blows.forEach(blow -> lines.add(blow.at() + " " + blow.kind() + " " + blow.victim()));
        Collections.sort(lines);
        Files.write(folder.resolve("diary.txt"), lines);
    }

    private String name() {
        return plan.run() + "-" + pair.title();
    }

    /** Takes away everything but the logs; what a killed run left behind, its Postgres included. */
    private void clear() throws IOException {
        OwnPostgres.endSurvivor(folder.resolve("postgres"));
        for (String part : List.of("postgres", "data")) {
            delete(folder.resolve(part));
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
