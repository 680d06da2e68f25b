package io.aetherflow.app.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.table.CellIssue;
import java.util.regex.Pattern;

/** What people are told: words, and nothing of the machine's inside. */
public final class Sentences {

    private static final int LONGEST = 2_000;
    private static final Pattern INSIDE = Pattern.compile(
            "\\b\\w+(Exception|Error)\\b|\\b(io\\.aetherflow|java|javax|jdk|sun|org\\.\\w+|com\\.\\w+)\\.\\w+"
                    + "|\\.java\\b|\\bat \\w+\\.\\w+\\(|/(tmp|var|home|root|work)/|\\bSELECT\\b|read_parquet|upload-\\d");

    /** What the file itself says; it may hold an apostrophe. */
    private static final Pattern QUOTED = Pattern.compile("'.*'");

    private Sentences() {}

    /** A refusal of a file. */
    public static void check(Failure refusal) {
        assertThat(refusal.code()).isIn(FailureCode.VALIDATION, FailureCode.EMPTY_FILE);
        check(refusal.message());
        if (refusal.hint() != null) {
            check(refusal.hint());
        }
    }

    public static void check(CellIssue issue) {
        assertThat(issue.rule()).isNotBlank();
        check(issue.message());
        check(issue.hint());
    }

    public static void check(String sentence) {
        assertThat(sentence).isNotBlank().doesNotContain("\n", "\r", "\0");
        assertThat(QUOTED.matcher(sentence).replaceAll("")).doesNotContainPattern(INSIDE);
        assertThat(sentence.length()).as(sentence).isLessThan(LONGEST);
    }
}
