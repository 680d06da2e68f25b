package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobStatus;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Submission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UploadProperties {

    /** What is uploaded: one of few contents, so that the same comes again, to a department, with a mapping. */
    record Sent(String content, boolean toGames, boolean mapped) {}

    @Property(tries = 200, seed = "20261121")
    @Label("Feature: ai-analytics-platform, Property 1: File upload returns unique job ID")
    void everyUploadThatIsNewHasAJobIdOfItsOwn(@ForAll("uploads") List<Sent> uploads) {
        try (House fresh = new House()) {
            Caller ann = fresh.analyst("ann@example.com", "toys");
            Caller bob = fresh.analyst("bob@example.com", "games");
            Map<Sent, Submission> held = new HashMap<>();
            Set<UUID> jobs = new HashSet<>();
            for (Sent sent : uploads) {
                Submission submission = fresh.upload(sent.toGames() ? bob : ann, sent.content(), form(sent))
                        .orElseThrow();
                Submission before = held.putIfAbsent(sent, submission);
                assertThat(submission.duplicate()).isEqualTo(before != null);
                if (before == null) {
                    assertThat(jobs.add(submission.job().id())).isTrue();
                    assertThat(fresh.objects.size(
                                    submission.dataset().upload().object().key()))
                            .isPresent();
                } else {
                    assertThat(submission.job().id()).isEqualTo(before.job().id());
                    assertThat(submission.dataset().id())
                            .isEqualTo(before.dataset().id());
                }
            }
        }
    }

    private static UploadForm form(Sent sent) {
        UploadForm plain = UploadForm.of("orders.csv");
        HeaderMapping mapping = new HeaderMapping(Map.of("Day", Optional.of("day")));
        return sent.mapped()
                ? new UploadForm(plain.fileName(), null, null, null, null, mapping, plain.options(), plain.policy())
                : plain;
    }

    @Provide
    Arbitrary<List<Sent>> uploads() {
        Arbitrary<List<String>> contents = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(200)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return contents.flatMap(few -> Combinators.combine(
                        Arbitraries.of(few), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Sent::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20));
    }

    @Property(tries = 100, seed = "20261122")
    @Label("Feature: ai-analytics-platform, Property 7: Processing error handling")
    void everyFailureIsRecordedOnItsJob(@ForAll("badFiles") String text) {
        try (House fresh = new House(row -> {
            if ("bomb".equals(row.text("item"))) {
                throw new IllegalStateException("boom");
            }
        })) {
            Caller ann = fresh.analyst("ann@example.com", "toys");
            Submission submission = fresh.upload(ann, text).orElseThrow();
            fresh.workOff();

            var job = fresh.job(submission.dataset().id(), JobType.ETL);
            assertThat(job.status()).isEqualTo(JobStatus.FAILED);
            assertThat(job.state()).isEqualTo(JobState.DEAD);
            assertThat(job.run().failure().message()).isNotBlank();
            if (job.run().failure().code() != FailureCode.VALIDATION) {
                assertThat(job.run().traceback()).contains("boom", "\tat ");
            }
            assertThat(fresh.dataset(submission.dataset().id()).status()).isEqualTo(DatasetStatus.FAILED);
        }
    }

    @Provide
    Arbitrary<String> badFiles() {
        return Arbitraries.of(
                "<html>",
                "nothing,known\n1,2\n",
                "day,amount\n",
                "day,amount\nsomeday,1\n",
                "day,amount\n2026-01-01,666\n",
                "day,amount,item\n2026-01-01,1,bomb\n",
                "day,amount,item\n2026-01-01,1,car\n2026-01-02,2,bomb\n");
    }
}
