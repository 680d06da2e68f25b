package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.JobTable.Step;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobStateTest {

    @Test
    void theStepsAreThoseOfTheTableAndNoOthers() {
        Set<Step> steps = Arrays.stream(JobState.values())
                .flatMap(from -> from.next().stream().map(to -> new Step(from, to)))
                .collect(Collectors.toSet());
        assertThat(steps).isEqualTo(JobTable.STEPS);
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED,QUEUED,false",
        "RUNNING,PROCESSING,false",
        "RETRY_WAIT,FAILED,false",
        "SUCCEEDED,SUCCEEDED,true",
        "DEAD,FAILED,true",
        "CANCELLED,FAILED,true"
    })
    void usersSeeFourWordsAndThreeStatesAreEnds(JobState state, JobStatus status, boolean ended) {
        assertThat(state.status()).isEqualTo(status);
        assertThat(state.ended()).isEqualTo(ended);
    }
}
