package io.aetherflow.app.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a run found, fact by fact, for people and for programs; and what of it must not be. */
final class Minutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final long begun = System.nanoTime();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    Minutes(String name) {
        this.name = name;
    }

    synchronized Minutes note(String fact, Object value) {
        facts.put(fact, value);
        return this;
    }

    synchronized void trouble(String what) {
        troubles.add(what);
    }

    /** A trouble, unless it holds. */
    void require(boolean holds, String otherwise) {
        if (!holds) {
            trouble(otherwise);
        }
    }

    void troubles(List<String> more) {
        more.forEach(this::trouble);
    }

    /** Prints all, and leaves it in {@code target/chaos}; returns the troubles. */
    synchronized List<String> say() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.putAll(facts);
        all.put("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
        all.put("troubles", troubles);
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        System.out.println(text);
        Files.writeString(Files.createDirectories(Path.of("target", "chaos")).resolve(name + ".json"), text + "\n");
        return List.copyOf(troubles);
    }
}
