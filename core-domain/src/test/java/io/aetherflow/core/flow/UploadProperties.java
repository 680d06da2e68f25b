package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobStatus;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Submission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class UploadProperties {

    @Property(tries = 100, seed = "20261121")
    @Label("Feature: ai-analytics-platform, Property 1: File upload returns unique job ID")
    void everyUploadHasAJobIdOfItsOwn(@ForAll @Size(min = 2, max = 8) @UniqueElements List<String> texts) {
        try (House fresh = new House()) {
            Caller ann = fresh.analyst("ann@example.com", "toys");
            Set<UUID> seen = new HashSet<>();
            for (String text : texts) {
                Submission submission = fresh.upload(ann, "Day\n" + text).orElseThrow();
                assertThat(submission.duplicate()).isFalse();
                assertThat(seen.add(submission.job().id())).isTrue();
                assertThat(fresh.objects.size(
                                submission.dataset().upload().object().key()))
                        .isPresent();
            }
        }
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
