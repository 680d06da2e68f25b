package io.aetherflow.app.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The disks of a platform fill up, one after the other, and have room again. */
final class DiskFull {

    /** @param fills of the disk with the files, while one comes in */
    record Size(int fills, int rows) {}

    private static final long SEED = 12;
    private static final int PAGE = 4_096;
    private static final long SEEN_WITHIN_S = 120;
    private static final long BETWEEN_LOOKS_MS = 20;
    private static final String FULL = "STORAGE_FULL";

    private final Size size;
    private final Site site;
    private final SmallDisks disks;
    private final Minutes minutes;
    private final Random random = new Random(SEED);
    private final Map<UUID, SalesFile> sent = new LinkedHashMap<>();
    private final Post platform;
    private final Visitor visitor;
    private int files;

    private DiskFull(Size size, Site site, SmallDisks disks, Minutes minutes) throws Exception {
        this.size = size;
        this.site = site;
        this.disks = disks;
        this.minutes = minutes;
        this.platform = site.post("all").start().awaitReady();
        this.visitor = Visitor.join(platform.address(), "disks@example.com");
        disks.takeTables(site.postgres());
    }

    /** Returns what must not be. */
    static List<String> run(String name, Size size) throws Exception {
        try (SmallDisks disks = SmallDisks.mount();
                Site site = Site.open(name)) {
            site.tell("AETHERFLOW_DATA_DIR", disks.data().toString()).tell("AETHERFLOW_LEAST_FREE", "0B");
            Minutes minutes = new Minutes(name);
            new DiskFull(size, site, disks, minutes).run();
            return minutes.say();
        }
    }

    private void run() throws Exception {
        for (int i = 0; i < size.fills(); i++) {
            uploadIntoFull();
        }
        minutes.note("fills", size.fills());
        previewIntoFull();
        SalesFile file = next();
        // Room for the file itself, and for nothing that is made of it.
        long itself = (file.bytes().length / PAGE + 2L) * PAGE;
        loadInto("object_store", disks.objects(), itself, file);
        loadInto("work_folder", disks.work(), 0, next());
        loadInto("tablespace", disks.tables(), 2L * PAGE, next());
        conclude();
    }

    private SalesFile next() {
        return SalesFile.generate(SEED, files++, size.rows());
    }

    private void uploadIntoFull() throws Exception {
        SalesFile file = next();
        site.settle();
        int left = random.nextInt(file.bytes().length - PAGE);
        try (Ballast ballast = Ballast.leaving(disks.objects(), left)) {
            refused("an upload", visitor.send(platform.address(), "/datasets/upload", file));
            require(staged() == 0, "Something stays staged after an upload that found no room.");
            require(objects("raw") == sent.size(), "An object is there of an upload that found no room.");
            require(
                    site.count("select count(*) from datasets") == sent.size(),
                    "A dataset is there of an upload that found no room.");
        }
        upload(file);
    }

    private void previewIntoFull() throws Exception {
        SalesFile file = next();
        site.settle();
        try (Ballast ballast = Ballast.leaving(disks.work(), random.nextInt(file.bytes().length - PAGE))) {
            refused("a preview", visitor.send(platform.address(), "/datasets/preview", file));
        }
        visitor.send(platform.address(), "/datasets/preview", file).expect(200);
        try (Stream<Path> left = Files.list(disks.work())) {
            List<String> spooled = left.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("preview-"))
                    .toList();
            require(spooled.isEmpty(), "Previews leave files: " + spooled);
        }
    }

    private void refused(String what, Visitor.Answer answer) throws IOException {
        minutes.note("answer_to_" + what.substring(what.indexOf(' ') + 1), answer.status() + " " + code(answer));
        require(
                answer.later(),
                "HTTP " + answer.status() + ", Retry-After '" + answer.retryAfter() + "' to " + what
                        + " that found no room: " + answer.body());
    }

    private static String code(Visitor.Answer answer) throws IOException {
        return answer.json().at("/error/code").asText();
    }

    private UUID upload(SalesFile file) throws Exception {
        Visitor.Answer answer =
                visitor.send(platform.address(), "/datasets/upload", file).expect(202);
        UUID id = UUID.fromString(answer.json().path("dataset_id").asText());
        sent.put(id, file);
        return id;
    }

    /** A load finds a disk full, waits, and succeeds by itself once there is room. */
    private void loadInto(String what, Path disk, long left, SalesFile file) throws Exception {
        site.settle();
        JsonNode job;
        UUID dataset;
        try (Ballast ballast = Ballast.leaving(disk, left)) {
            dataset = upload(file);
            job = waiting(dataset);
            require(staged() == 0, "Something stays staged after a load that found no room: " + what);
            require(objects("lake") < sent.size(), "The lake has an object of a load that found no room: " + what);
        }
        long begun = System.nanoTime();
        site.settle();
        String found = job.path("status").asText() + " " + job.at("/error/code").asText() + ", will_retry "
                + job.path("will_retry").asText();
        minutes.note(what + "_full", found)
                .note(what + "_recovered_ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        require(
                job.path("will_retry").asBoolean()
                        && FULL.equals(job.at("/error/code").asText()),
                "A load that finds no room in the " + what + " does not wait for it: " + found);
    }

    /** The job of a load as soon as it failed for now, or has ended. */
    private JsonNode waiting(UUID dataset) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SEEN_WITHIN_S);
        while (System.nanoTime() < end) {
            JsonNode found = visitor.get(platform.address(), "/datasets/" + dataset)
                    .expect(200)
                    .json();
            for (JsonNode job : found.path("jobs")) {
                String status = job.path("status").asText();
                if ("etl".equals(job.path("job_type").asText())
                        && List.of("failed", "succeeded").contains(status)) {
                    return job;
                }
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
        throw new AssertionError("The load of " + dataset + " does not get anywhere.");
    }

    private void conclude() throws Exception {
        site.settle();
        minutes.note("datasets", sent.size()).note("crashes", site.count("select coalesce(sum(crashes), 0) from jobs"));
        minutes.troubles(site.examine(sent).all());
        // Whole ones, of attempts that failed later; the sweeper of orphans takes them.
        minutes.note(
                "rejects_without_load",
                objects("rejects") - site.count("select count(*) from datasets where rejected > 0"));
        require(staged() == 0, "Something stays staged at the end.");
        require(objects("lake") == sent.size(), "The lake has " + objects("lake") + " objects of " + sent.size());
        require(objects("raw") == sent.size(), "There are " + objects("raw") + " uploaded files of " + sent.size());
        for (Map.Entry<UUID, SalesFile> dataset : sent.entrySet()) {
            Path stored = disks.objects()
                    .resolve("raw/sales/" + dataset.getKey() + "/"
                            + dataset.getValue().name());
            require(
                    Files.exists(stored)
                            && Arrays.equals(
                                    Files.readAllBytes(stored),
                                    dataset.getValue().bytes()),
                    "The file of " + dataset.getKey() + " is not what was uploaded.");
        }
        require(platform.child().alive(), "The platform ended.");
    }

    private long staged() throws IOException {
        return objects(".staging");
    }

    private long objects(String below) throws IOException {
        Path folder = disks.objects().resolve(below);
        if (Files.notExists(folder)) {
            return 0;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).count();
        }
    }

    private void require(boolean holds, String otherwise) {
        minutes.require(holds, otherwise);
    }
}
