package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3: no statement of ours sets anything for longer than its transaction; a pooled connection would hand it on. */
@Tag("S3")
class SettingsStayTest {

    private static final Path SOURCES = Path.of("..");

    /** A statement begins right after a quote, or after another one. */
    private static final Pattern SET = Pattern.compile(
            "(\"|\"\"\"\\s+|;\\s*)set\\s+(?!local\\b|schema\\b)(session\\s+)?[a-z_.]+\\s*(=|\\bto\\s+('|\\w+\"))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SET_CONFIG =
            Pattern.compile("set_config\\s*\\((?:[^()]|\\([^()]*\\))*,\\s*false\\s*\\)", Pattern.CASE_INSENSITIVE);

    private static boolean lasts(String source) {
        return SET.matcher(source).find() || SET_CONFIG.matcher(source).find();
    }

    @Test
    void noProductionStatementSetsWhatOutlivesItsTransaction() throws IOException {
        List<Path> sources;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            sources = all.filter(path -> path.toString().matches(".*/src/main/.*\\.(java|sql)"))
                    .toList();
        }
        assertThat(sources).hasSizeGreaterThan(100);
        for (Path source : sources) {
            String text = Files.readString(source);
            // The lake's engine is another database, in this process.
            boolean ours = !source.toString().contains("adapters-lake");
            if (ours) {
                assertThat(lasts(text)).as(source.toString()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handle.execute(\"set app.department = '*'\")",
                "execute(\"SET SESSION app.department TO 'x'\")",
                "perform 1; set search_path = public;",
                "select set_config('app.department', :department, false)",
                "select set_config('app.department', coalesce(a, b), false)"
            })
    void whatLastsIsSeen(String source) {
        assertThat(lasts(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"set local lock_timeout = '15s'\"",
                "\"select set_config('app.department', ?, true)\"",
                "language sql security definer set search_path = pg_catalog, pg_temp",
                "\"update jobs set state = 'DEAD'\""
            })
    void whatEndsWithItsTransactionIsFine(String source) {
        assertThat(lasts(source)).isFalse();
    }
}
