package io.aetherflow.lake;

import java.nio.file.Path;
import java.time.LocalDate;

/** Names and texts as SQL writes them. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String day(LocalDate day) {
        return "make_date(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + ")";
    }

    static String parquet(Path file) {
        return "read_parquet(" + file(file) + ")";
    }

    static String file(Path file) {
        return text(literally(file.toString()));
    }

    /** The engine reads paths as patterns. */
    private static String literally(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }
}
