package io.aetherflow.app.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Blow after blow while files come in: mostly at workers that have a job, which is when it hurts. */
final class Storm implements AutoCloseable {

    private static final int FILES_AHEAD = 2;
    private static final int LONGEST_REST_MS = 1_000;
    private static final int LONGEST_AIM_MS = 1_000;
    private static final int BETWEEN_LOOKS_MS = 10;
    private static final long WAIT_FOR_WORK_S = 60;
    private static final long AFTER_CRASH_MS = 1_000;
    private static final int AT_ANYONE_ONE_IN = 8;

    private final Plan plan;
    private final Scene scene;
    private final Random random;
    private final Pauses pauses;
    private final List<Blow> blows = new ArrayList<>();
    private int crashes;

    Storm(Plan plan, Scene scene) {
        this.plan = plan;
        this.scene = scene;
        this.random = new Random(plan.seed());
        this.pauses = new Pauses(plan.crew().lease(), random);
    }

    /** Returns when every blow has fallen, every file is uploaded and every paused worker goes on. */
    List<Blow> rage() throws Exception {
        List<Blow.Kind> kinds = kinds();
        for (int i = 0; i < kinds.size(); i++) {
            scene.uploads().upTo(FILES_AHEAD + plan.load().datasets() * i / kinds.size());
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_REST_MS));
            switch (kinds.get(i)) {
                case KILL -> kill();
                case CRASH -> crash();
                case PAUSE -> pause();
            }
        }
        scene.uploads().upTo(plan.load().datasets());
        pauses.await();
        return blows;
    }

    private List<Blow.Kind> kinds() {
        List<Blow.Kind> kinds = new ArrayList<>();
        kinds.addAll(Collections.nCopies(plan.harm().kills(), Blow.Kind.KILL));
        kinds.addAll(Collections.nCopies(plan.harm().crashes(), Blow.Kind.CRASH));
        kinds.addAll(Collections.nCopies(plan.harm().pauses(), Blow.Kind.PAUSE));
        Collections.shuffle(kinds, random);
        return kinds;
    }

    private void kill() throws Exception {
        Child worker = aim();
        note(Blow.Kind.KILL, worker.worker());
        scene.fleet().kill(worker);
    }

    private void pause() throws Exception {
        Child worker = aim();
        note(Blow.Kind.PAUSE, worker.worker());
        pauses.begin(worker);
    }

    /** Someone uploads meanwhile, and looks around. */
    private void crash() throws Exception {
        OwnPostgres.Crash[] ways = OwnPostgres.Crash.values();
        OwnPostgres.Crash way = ways[crashes++ % ways.length];
        note(Blow.Kind.CRASH, "postgres");
        CompletableFuture<Void> crash = CompletableFuture.runAsync(() -> {
            try {
                scene.postgres().crash(way);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        scene.uploads().next();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(AFTER_CRASH_MS);
        while (!crash.isDone() || System.nanoTime() < end) {
            scene.client().look();
            scene.fleet().tend();
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
        crash.get();
    }

    private void note(Blow.Kind kind, @Nullable String victim) {
        blows.add(new Blow(kind, victim == null ? "idle" : victim, Instant.now()));
    }

    /** A worker in the middle of a job, at any moment of it; now and then, and when all is done, any. */
    private Child aim() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_FOR_WORK_S);
        boolean choosy = random.nextInt(AT_ANYONE_ONE_IN) > 0;
        while (choosy
                && System.nanoTime() < end
                && (scene.uploads().left() || !scene.watch().idle())) {
            if (awaited()) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_AIM_MS));
                Child busy = anyOf(busy());
                if (busy != null) {
                    return busy;
                }
            }
        }
        return anyone();
    }

    /** Whether a worker has a job. While none has, those that ended are started, and the next file comes in. */
    private boolean awaited() throws Exception {
        if (!busy().isEmpty()) {
            return true;
        }
        scene.fleet().tend();
        if (scene.watch().idle()) {
            scene.uploads().next();
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        return false;
    }

    private Child anyone() throws Exception {
        Child any = anyOf(moving());
        while (any == null) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
            any = anyOf(moving());
        }
        return any;
    }

    private List<Child> busy() throws Exception {
        Set<String> names = scene.watch().busy();
        List<Child> busy = new ArrayList<>();
        for (Child worker : moving()) {
            String name = worker.worker();
            if (name != null && names.stream().anyMatch(known -> known.startsWith(name))) {
                busy.add(worker);
            }
        }
        return busy;
    }

    private List<Child> moving() {
        return scene.fleet().workers().stream()
                .filter(worker -> !pauses.still(worker))
                .toList();
    }

    private @Nullable Child anyOf(List<Child> workers) {
        return workers.isEmpty() ? null : workers.get(random.nextInt(workers.size()));
    }

    @Override
    public void close() {
        pauses.close();
    }
}
