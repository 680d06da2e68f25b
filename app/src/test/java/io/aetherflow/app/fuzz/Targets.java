package io.aetherflow.app.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Every target with its seeds: what a search begins with, and what once broke something. */
enum Targets {
    TEXT(TextFuzz.class, TextFuzz::fuzzerTestOneInput),
    WORKBOOK(WorkbookFuzz.class, WorkbookFuzz::fuzzerTestOneInput),
    JSON(JsonFuzz.class, JsonFuzz::fuzzerTestOneInput),
    XML(XmlFuzz.class, XmlFuzz::fuzzerTestOneInput),
    CLEANING(CleaningFuzz.class, CleaningFuzz::fuzzerTestOneInput);

    static final List<Targets> ALL = List.of(values());

    private final Class<?> type;
    private final Consumer<byte[]> target;

    Targets(Class<?> type, Consumer<byte[]> target) {
        this.type = type;
        this.target = target;
    }

    Class<?> type() {
        return type;
    }

    void feed(byte[] bytes) {
        target.accept(bytes);
    }

    Path seeds() {
        return Path.of("src", "test", "resources", "fuzz", type.getSimpleName());
    }
}
