package io.aetherflow.app.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong at the end: nothing, where the promise holds. Each finding says what, in words. */
record Findings(List<String> lost, List<String> duplicated, List<String> stuck, List<String> illegal) {

    Findings() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<String> all() {
        return Stream.of(lost, duplicated, stuck, illegal).flatMap(List::stream).toList();
    }
}
