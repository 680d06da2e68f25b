package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.job.JobTable.Step;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories that a store once wrote are still what the machine does; forged ones are not. */
class HistoryReplayTest {

    static Stream<String> names() throws IOException, URISyntaxException {
        URL folder = HistoryReplayTest.class.getResource("histories");
        assertThat(folder).as("the folder of histories").isNotNull();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRecordedHistoryReplays(String name) throws Exception {
        List<HistoryLine> history = HistoryLine.read(lines(name));
        Job job = HistoryReplay.of(history);
        HistoryLine last = history.get(history.size() - 1);
        assertThat(job.state()).isEqualTo(last.to());
        assertThat(job.run().fence()).isEqualTo(last.fence());
    }

    @Test
    void theHistoriesTakeEveryStepOfTheTableAndNoOther() throws Exception {
        Set<Step> taken = names().flatMap(name -> steps(lines(name))).collect(Collectors.toSet());
        assertThat(taken).isEqualTo(JobTable.STEPS);
        taken.forEach(step -> assertThat(step.from().next()).contains(step.to()));
    }

    private static Stream<Step> steps(List<String> lines) {
        return HistoryLine.read(lines).stream().skip(1).map(line -> new Step(line.from(), line.to()));
    }

    /** Where a rule changes on purpose: {@link HistoryRecorder} writes them anew. */
    @ParameterizedTest
    @MethodSource("names")
    void theStoreStillWritesWhatWasRecorded(String name) {
        assertThat(HistoryRecorder.stories()).containsKey(name);
        assertThat(HistoryRecorder.record(HistoryRecorder.stories().get(name))).isEqualTo(lines(name));
    }

    @Test
    void everyStoryIsRecorded() throws Exception {
        assertThat(new TreeSet<>(HistoryRecorder.stories().keySet())).containsExactlyElementsOf(names().toList());
    }

    /** In the history of a poisoned file: submitted, then three times claimed and failed, the last time for good. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a gap in the numbers | 3 | ^3,      | 4,",
                "a time that runs back | 4 | ,3,RETRY | ,2,RETRY",
                "a state that the job was not in | 3 | ,RUNNING,RETRY_WAIT | ,QUEUED,RETRY_WAIT",
                "a state that was stepped over | 3 | ,RUNNING,RETRY_WAIT | ,RUNNING,DEAD",
                "a success that was a failure | 7 | ,DEAD,3,ann,FAILED | ,SUCCEEDED,3,ann,FAILED",
                "a step that the table has not | 2 | ,QUEUED,RUNNING | ,QUEUED,SUCCEEDED",
                "a fence that skipped one | 4 | ,RUNNING,2, | ,RUNNING,3,",
                "a fence that fell back | 4 | ,RUNNING,2, | ,RUNNING,1,",
                "a failure by someone fenced off | 5 | ,RETRY_WAIT,2, | ,RETRY_WAIT,1,",
                "another worker than claimed | 7 | ,ann,FAILED | ,bob,FAILED",
                "an attempt that was not counted | 5 | ,2,0,0,1, | ,1,0,0,1,",
                "an attempt that counted as a crash | 5 | ,2,0,0,1, | ,2,1,0,1,",
                "an attempt that counted as a fault of the platform | 5 | ,2,0,0,1, | ,1,0,1,1,",
                "a cycle that nobody began | 5 | ,2,0,0,1, | ,2,0,0,2,",
                "another reason than the attempt's | 4 | ,VALIDATION, | ,INTERNAL_ERROR,",
                "a failure without a reason | 3 | ,VALIDATION, | ,,",
                "a success that was cancelled | 7 | ,DEAD,3,ann,FAILED,VALIDATION | ,CANCELLED,3,ann,STOPPED_AT_THE_END,CANCELLED",
            })
    void aForgedLineIsRefused(String forgery, int line, String real, String forged) {
        List<String> lines = new ArrayList<>(lines("poison"));
        String changed = lines.get(line).replaceFirst(real, forged);
        assertThat(changed).as(forgery).isNotEqualTo(lines.set(line, changed));
        assertRefused(lines, line);
    }

    @Test
    void aTakeoverWhileTheLeaseLastsIsRefused() {
        List<String> lines = new ArrayList<>(lines("takeover-after-crash"));
        lines.set(3, lines.get(3).replaceFirst("^3,22,", "3,20,"));
        assertRefused(lines, 3);
    }

    @Test
    void nothingFollowsASuccess() {
        List<String> lines = new ArrayList<>(lines("straight-success"));
        lines.add("4,40,SUCCEEDED,QUEUED,1,,RETRIED,,0,0,0,2,false");
        assertRefused(lines, 4);
    }

    @Test
    void aFourthAttemptIsRefused() {
        List<String> lines = new ArrayList<>(lines("poison"));
        lines.add("8,40,DEAD,RUNNING,4,ann,CLAIMED,VALIDATION,3,0,0,1,false");
        assertRefused(lines, 8);
    }

    @Test
    void aFaultOfThePlatformThatCountedAsAnAttemptIsRefused() {
        List<String> lines = new ArrayList<>(lines("outage"));
        lines.set(3, lines.get(3).replaceFirst(",0,0,1,1,", ",1,0,0,1,"));
        assertRefused(lines, 3);
    }

    private static void assertRefused(List<String> lines, int line) {
        List<HistoryLine> history = HistoryLine.read(lines);
        assertThat(HistoryReplay.of(history.subList(0, line - 1)))
                .as("what comes before is true")
                .isNotNull();
        assertThatThrownBy(() -> HistoryReplay.of(history))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Line " + history.get(line - 1).seq() + " of the history is illegal");
    }

    private static List<String> lines(String name) {
        try {
            URL file = HistoryReplayTest.class.getResource("histories/" + name + ".csv");
            assertThat(file).as(name).isNotNull();
            return Files.readAllLines(Path.of(file.toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("The history " + name + " can't be read.", e);
        }
    }
}
