package io.aetherflow.app.chaos;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files come in and are looked at while the network between the platform and what it stands on fails in every way. */
final class SlowNetwork implements AutoCloseable {

    /** @param each how long each weather lasts */
    record Size(Duration each, int rows, List<Weather> weathers) {}

    /** The answers to what was asked in one weather, whenever they came. */
    private record Chapter(List<Link> links, Weather weather, Answers looks, Answers others) {

        Chapter(List<Link> links, Weather weather) {
            this(links, weather, new Answers(true), new Answers(true));
        }

        String title() {
            return Stream.concat(
                            Stream.of(weather.name().toLowerCase(Locale.ROOT)),
                            links.stream().map(Link::name))
                    .collect(Collectors.joining("_"));
        }

        Map<String, Object> told() {
            return Map.of(
                    "departments", looks.statuses(),
                    "departments_p95_ms", looks.percentile(0.95),
                    "others", others.statuses(),
                    "others_p95_ms", others.percentile(0.95));
        }
    }

    private static final long SEED = 8;
    private static final int UPLOADERS = 2;
    private static final long MOST_OPEN_JOBS = 6;
    private static final long LOOK_PAUSE_MS = 50;
    private static final long UPLOAD_PAUSE_MS = 300;
    private static final long WELL_WITHIN_S = 90;
    private static final int LATER = 503;

    private final Size size;
    private final Site site;
    private final Minutes minutes;
    private final Post platform;
    private final Visitor visitor;
    private final AtomicInteger files = new AtomicInteger();
    private final Map<UUID, SalesFile> sent = new ConcurrentHashMap<>();
    private final Crowd crowd = new Crowd();
    private final AtomicBoolean owed = new AtomicBoolean(true);
    private final List<Chapter> chapters = new ArrayList<>();
    private volatile Answers looks = new Answers(true);
    private volatile Answers others = new Answers(true);

    SlowNetwork(Size size, Site site, Minutes minutes) throws Exception {
        this.size = size;
        this.site = site;
        this.minutes = minutes;
        this.platform = site.post("all").start().awaitReady();
        this.visitor = Visitor.join(platform.address(), "network@example.com");
    }

    /** Before the first fault: what is usual here, and how many threads that takes. */
    void begin() throws Exception {
        for (int i = 0; i < UPLOADERS; i++) {
            Visitor own = visitor.again();
            crowd.add(UPLOAD_PAUSE_MS, () -> upload(own));
        }
        Visitor reader = visitor.again();
        crowd.add(LOOK_PAUSE_MS, () -> looks.of(() -> reader.get(platform.address(), "/departments")));
        Visitor asker = visitor.again();
        crowd.add(LOOK_PAUSE_MS, () -> others.of(() -> asker.get(platform.address(), "/datasets?limit=1")));
        endure(List.of(), Weather.FAIR);
        minutes.note("threads_before", threads());
    }

    /** Someone uploads in every weather; for more than one file the platform has to keep up. */
    private void upload(Visitor own) throws Exception {
        if (!owed.getAndSet(false) && site.openJobs() >= MOST_OPEN_JOBS) {
            return;
        }
        SalesFile file = SalesFile.generate(SEED, files.incrementAndGet(), size.rows());
        Visitor.Answer answer = others.of(() -> own.send(platform.address(), "/datasets/upload", file));
        while (!answer.good()) {
            TimeUnit.MILLISECONDS.sleep(UPLOAD_PAUSE_MS);
            answer = others.of(() -> own.send(platform.address(), "/datasets/upload", file));
        }
        sent.put(UUID.fromString(answer.json().path("dataset_id").asText()), file);
    }

    /** The links suffer from it, all at once, for a while. */
    void endure(List<Link> links, Weather weather) throws Exception {
        Chapter chapter = new Chapter(links, weather);
        chapters.add(chapter);
        looks = chapter.looks();
        others = chapter.others();
        links.forEach(link -> weather.over(link.proxy()));
        owed.set(true);
        TimeUnit.MILLISECONDS.sleep(size.each().toMillis());
        links.forEach(link -> link.proxy().heal());
    }

    /** Everything has to be well again by itself. */
    void conclude() throws Exception {
        crowd.stop();
        site.settle();
        for (Chapter chapter : chapters) {
            minutes.note(chapter.title(), chapter.told());
            minutes.troubles(chapter.looks().failures());
            minutes.troubles(chapter.others().failures());
        }
        minutes.note("datasets", sent.size())
                .note("jobs_tried_again", site.count("select count(*) from jobs where attempts > 0"))
                .note("crashes", site.count("select coalesce(sum(crashes), 0) from jobs"))
                .note("threads_after", threads())
                .note("well_again_ms", awaitWell());
        minutes.troubles(site.examine(sent).all());
        minutes.troubles(dump().answering());
    }

    /** How often the database's absence was told. */
    long refusals() {
        return chapters.stream()
                .mapToLong(chapter -> chapter.others().statuses().getOrDefault(LATER, 0L))
                .sum();
    }

    private long awaitWell() throws Exception {
        long begun = System.nanoTime();
        String said = "";
        while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < WELL_WITHIN_S) {
            HttpResponse<String> health = platform.admin("/healthcheck");
            if (health.statusCode() == 200) {
                return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            }
            said = health.body();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        minutes.trouble("The platform does not feel well again: " + said);
        return -1;
    }

    private Dump dump() throws IOException, InterruptedException {
        return Dump.of(platform.admin("/threads").body());
    }

    private int threads() throws IOException, InterruptedException {
        return dump().threads().size();
    }

    @Override
    public void close() {
        crowd.close();
    }
}
