package io.aetherflow.http.view;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.flow.Monitoring;
import io.aetherflow.core.job.Workload;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the platform rests on and what it has to do. */
@Schema(name = "Monitoring")
public record MonitoringView(
        String version,
        Instant asOf,

        @Schema(description = "Of the process that answers") Instant startedAt,

        boolean ready,
        List<Verdict> checks,
        List<Queue> queues,
        List<Worker> workers) {

    /** The process that answers. */
    public record Process(String version, Instant startedAt, boolean ready) {}

    @Schema(name = "MonitoringCheck")
    public record Verdict(String name, boolean healthy, String message) {

        static Verdict of(String name, Check check) {
            return new Verdict(name, check.healthy(), check.shown());
        }
    }

    @Schema(name = "MonitoringQueue")
    public record Queue(
            String department,

            @Schema(allowableValues = {"etl", "ml_inference"})
            String jobType,

            long queued,
            long processing,
            long retrying,
            long dead,
            @Nullable Instant oldestQueuedAt) {

        static Queue of(Workload.Queue queue) {
            return new Queue(
                    queue.department().value(),
                    Words.of(queue.type()),
                    queue.queued(),
                    queue.processing(),
                    queue.retrying(),
                    queue.dead(),
                    queue.oldestQueuedAt());
        }
    }

    @Schema(name = "MonitoringWorker")
    public record Worker(
            @Schema(description = "As the worker calls itself")
            String name,

            @Schema(allowableValues = {"etl", "ml_inference"})
            String jobType,

            UUID jobId,
            Instant since,
            Instant leaseUntil) {

        static Worker of(Workload.Run run) {
            return new Worker(run.worker(), Words.of(run.type()), run.jobId(), run.since(), run.leaseUntil());
        }
    }

    public static MonitoringView of(Process process, Monitoring.Sight sight) {
        return new MonitoringView(
                process.version(),
                sight.at(),
                process.startedAt(),
                process.ready(),
                sight.checks().entrySet().stream()
                        .map(check -> Verdict.of(check.getKey(), check.getValue()))
                        .toList(),
                sight.workload().queues().stream().map(Queue::of).toList(),
                sight.workload().runs().stream().map(Worker::of).toList());
    }
}
