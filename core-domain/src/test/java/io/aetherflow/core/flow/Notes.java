package io.aetherflow.core.flow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A journal that a test reads. */
final class Notes implements Journal {

    record Note(String event, Map<String, Object> fields) {}

    final List<Note> all = new CopyOnWriteArrayList<>();

    @Override
    public void log(String event, Map<String, Object> fields, @Nullable Throwable error) {
        all.add(new Note(event, Map.copyOf(fields)));
    }

    List<String> events() {
        return all.stream().map(Note::event).toList();
    }
}
