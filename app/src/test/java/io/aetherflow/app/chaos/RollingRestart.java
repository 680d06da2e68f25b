package io.aetherflow.app.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Every process of a platform under load is stopped by SIGTERM and started again, one after the other. */
final class RollingRestart {

    /**
     * @param roles of the processes; the first of them answers requests
     * @param rows of each file
     */
    record Size(List<String> roles, int rows) {}

    private static final Set<String> SERVERS = Set.of("server", "all");
    private static final Set<String> LOADERS = Set.of("etl-worker", "all");

    private static final int UPLOADERS = 2;
    private static final int READERS = 4;
    private static final long MOST_OPEN_JOBS = 4;
    private static final long READ_PAUSE_MS = 100;
    private static final long UPLOAD_PAUSE_MS = 200;
    private static final long BUSY_WITHIN_S = 20;
    private static final int MOST_ROUNDS = 2;
    private static final long SEED = 20_261;
    private static final List<Integer> CLEAN_ENDS = List.of(0, 143);

    private static final String RELEASED = """
            select (extract(epoch from next.at - given.at) * 1000)::bigint
              from job_events given
              join job_events next on next.job_id = given.job_id and next.seq = given.seq + 1
             where given.from_state = 'RUNNING' and given.to_state = 'QUEUED' and next.to_state = 'RUNNING'""";

    private final Size size;
    private final Site site;
    private final Minutes minutes;
    private final Map<UUID, SalesFile> sent = new ConcurrentHashMap<>();
    private final AtomicInteger files = new AtomicInteger();
    private final Answers answers = new Answers(false);

    private RollingRestart(Size size, Site site, Minutes minutes) {
        this.size = size;
        this.site = site;
        this.minutes = minutes;
    }

    /** Returns what must not be. */
    static List<String> run(String name, Size size) throws Exception {
        try (Site site = Site.open(name)) {
            Minutes minutes = new Minutes(name);
            new RollingRestart(size, site, minutes).run();
            return minutes.say();
        }
    }

    private void run() throws Exception {
        List<Post> posts = posts();
        List<Post> servers = some(posts, SERVERS);
        servers.get(0).start().awaitReady();
        for (Post post : posts.subList(1, posts.size())) {
            post.start();
        }
        for (Post post : posts) {
            post.awaitReady();
        }
        Visitor visitor = Visitor.join(servers.get(0).address(), "rolling@example.com");
        try (Balancer balancer = new Balancer(servers);
                Crowd crowd = new Crowd()) {
            load(crowd, balancer, visitor);
            restart(balancer, posts);
            crowd.stop();
            site.settle();
            minutes.note("unanswered", balancer.unanswered());
        }
        conclude();
    }

    /** Those who load files have no time to finish one, so that they give back what they have; the others finish theirs. */
    private List<Post> posts() {
        site.tell("AETHERFLOW_DRAIN", "3s");
        List<Post> posts = new ArrayList<>();
        for (String role : size.roles()) {
            site.tell("AETHERFLOW_SHUTDOWN_GRACE", LOADERS.contains(role) ? "100ms" : "25s");
            posts.add(site.post(role));
        }
        return posts;
    }

    private static List<Post> some(List<Post> posts, Set<String> roles) {
        return posts.stream().filter(post -> roles.contains(post.role())).toList();
    }

    private void load(Crowd crowd, Balancer balancer, Visitor visitor) {
        for (int i = 0; i < UPLOADERS; i++) {
            int client = i;
            Visitor own = visitor.again();
            crowd.add(UPLOAD_PAUSE_MS, () -> upload(balancer, client, own));
        }
        for (int i = 0; i < READERS; i++) {
            int client = i;
            Visitor own = visitor.again();
            crowd.add(
                    READ_PAUSE_MS,
                    () -> answers.of(() -> balancer.send(client, server -> own.get(server, "/datasets?limit=1"))));
        }
    }

    private void upload(Balancer balancer, int client, Visitor visitor) throws Exception {
        if (site.openJobs() < MOST_OPEN_JOBS) {
            SalesFile file = SalesFile.generate(SEED, files.incrementAndGet(), size.rows());
            Visitor.Answer answer =
                    answers.of(() -> balancer.send(client, server -> visitor.send(server, "/datasets/upload", file)));
            if (answer.good()) {
                sent.put(UUID.fromString(answer.json().path("dataset_id").asText()), file);
            } else {
                minutes.trouble("An upload was answered with HTTP " + answer.status() + ": " + answer.body());
            }
        }
    }

    /** All of them, and those who load files again until one of them was stopped in the middle of a job. */
    private void restart(Balancer balancer, List<Post> posts) throws Exception {
        List<Integer> ends = new ArrayList<>();
        List<Long> stopMs = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS && (round == 0 || released() == 0); round++) {
            for (Post post : round == 0 ? posts : some(posts, LOADERS)) {
                if (LOADERS.contains(post.role())) {
                    awaitBusy(post);
                }
                restart(post, ends, stopMs);
                if (SERVERS.contains(post.role())) {
                    balancer.await(post);
                }
            }
        }
        minutes.note("restarts", ends.size()).note("exit_codes", ends).note("stop_ms", stopMs);
        minutes.require(CLEAN_ENDS.containsAll(ends), "A process ended with one of the codes " + ends + ".");
    }

    private static void restart(Post post, List<Integer> ends, List<Long> stopMs) throws Exception {
        long begun = System.nanoTime();
        ends.add(post.stop());
        stopMs.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        post.start().awaitReady();
    }

    private long released() throws Exception {
        return site.count("select count(*) from job_events where from_state = 'RUNNING' and to_state = 'QUEUED'");
    }

    private void awaitBusy(Post post) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BUSY_WITHIN_S);
        while (System.nanoTime() < end && !busy(post)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private boolean busy(Post post) throws Exception {
        String worker = post.child().worker();
        return worker != null
                && site.count("select count(*) from jobs where state = 'RUNNING' and worker like '" + worker + "%'")
                        > 0;
    }

    private void conclude() throws Exception {
        Findings findings = site.examine(sent);
        long failed = site.count("select count(*) from jobs where state in ('DEAD', 'CANCELLED')");
        long spent = site.count("select coalesce(sum(attempts + crashes), 0) from jobs");
        long released = released();
        minutes.note("datasets", sent.size())
                .note("failed_jobs", failed)
                .note("attempts_and_crashes", spent)
                .note("released", released)
                .note("successor_ms", site.numbers(RELEASED))
                .note("answers", answers.statuses())
                .note("p95_ms", answers.percentile(0.95));
        minutes.troubles(findings.all());
        minutes.troubles(answers.failures());
        minutes.require(failed == 0, failed + " jobs failed.");
        minutes.require(spent == 0, spent + " attempts and crashes are counted where nothing failed.");
        minutes.require(site.numbers(RELEASED).size() == released, "A job that was given back was not begun again.");
    }
}
