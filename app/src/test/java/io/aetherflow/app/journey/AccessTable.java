package io.aetherflow.app.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who may do what, as it is declared in {@code access.txt}. */
record AccessTable(List<Row> rows) {

    enum Least {
        PUBLIC,
        VIEWER,
        ANALYST,
        ADMIN
    }

    /** @param path a template below the base */
    record Row(String method, String path, Least least, String owner, boolean spends, boolean people, boolean echoes) {

        String route() {
            return method + " " + path;
        }

        /** Whether the path names something that one department owns. */
        boolean owned() {
            return !owner.equals("-") && !owner.equals("list");
        }

        private static Row of(String line) {
            String[] words = line.strip().split("\\s+");
            List<String> marks = List.of(words);
            return new Row(
                    words[0],
                    words[1],
                    Least.valueOf(words[2].toUpperCase()),
                    words[3],
                    marks.contains("spends"),
                    marks.contains("people"),
                    marks.contains("echoes"));
        }
    }

    static AccessTable declared() {
        try (InputStream file = AccessTable.class.getResourceAsStream("access.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new AccessTable(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
