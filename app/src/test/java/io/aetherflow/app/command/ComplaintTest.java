package io.aetherflow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    @Test
    void whatIsForeseenIsOneLine() {
        assertThat(said(new IllegalArgumentException("The flag is wrong."))).isEqualTo("The flag is wrong.");
        assertThat(said(new NoSuchFileException("/nowhere/x"))).isEqualTo("The file /nowhere/x can't be opened.");
        assertThat(said(new RuntimeException(new IOException("Failed to bind to /0.0.0.0:8080"))))
                .startsWith("Failed to bind to /0.0.0.0:8080")
                .contains("AETHERFLOW_PORT")
                .doesNotContain("\tat ");
    }

    @Test
    void aKnownFailureComesWithItsHint() {
        AetherException known =
                new AetherException(Failure.of(FailureCode.TRANSIENT_IO, "No database answers.", "Start it."));

        assertThat(said(new IllegalStateException(known)).lines()).containsExactly("No database answers.", "Start it.");
        assertThat(said(new AetherException(FailureCode.TRANSIENT_IO, "Just this.")))
                .isEqualTo("Just this.");
    }

    @Test
    void whatNobodyForesawIsToldWhole() {
        assertThat(said(new IllegalStateException("bug"))).contains("IllegalStateException: bug", "\tat ");
        assertThat(said(new IOException())).contains("java.io.IOException", "\tat ");
    }

    private static String said(Throwable failure) {
        StringWriter text = new StringWriter();
        Complaint.tell(new PrintWriter(text), failure);
        return text.toString().strip();
    }
}
