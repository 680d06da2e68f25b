package io.aetherflow.core.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Failure TAKEN = Failure.of(FailureCode.CONFLICT, "Taken.");

    @Test
    void aValueGoesThroughEveryStep() {
        Outcome<Integer> outcome = Outcome.done(2).map(value -> value * 3).flatMap(value -> Outcome.done(value + 1));
        assertThat(outcome).isEqualTo(Outcome.done(7));
        assertThat(outcome.orElseThrow()).isEqualTo(7);
        assertThat(outcome.refusal()).isEmpty();
    }

    @Test
    void aRefusalGoesRoundEveryStep() {
        Outcome<Integer> outcome =
                Outcome.<Integer>refused(TAKEN).map(value -> value / 0).flatMap(value -> Outcome.done(value / 0));
        assertThat(outcome).isEqualTo(Outcome.refused(TAKEN));
        assertThat(outcome.refusal()).contains(TAKEN);
    }

    @Test
    void aStepMayRefuse() {
        assertThat(Outcome.done(1).flatMap(value -> Outcome.refused(FailureCode.CONFLICT, "Taken.")))
                .isEqualTo(Outcome.refused(TAKEN));
    }

    @Test
    void anEdgeTurnsARefusalIntoAnExceptionWithItsReason() {
        AetherException thrown = catchThrowableOfType(
                AetherException.class, () -> Outcome.refused(TAKEN).orElseThrow());
        assertThat(thrown.failure()).isEqualTo(TAKEN);
        assertThat(thrown.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(thrown).hasMessage("Taken.").hasNoCause();
    }

    @Test
    void whatIsFoundIsDoneAndWhatIsNotIsNotFound() {
        assertThat(Outcome.found(Optional.of("x"), "No x.")).isEqualTo(Outcome.done("x"));
        assertThat(Outcome.found(Optional.empty(), "No x."))
                .isEqualTo(Outcome.refused(Failure.of(FailureCode.NOT_FOUND, "No x.")));
    }
}
