package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.DeadLetterFilter;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use case: dead letters, which are jobs that failed for good, are looked at and sent out again. */
public final class DeadLetterDesk {

    /** Letters that one redrive sends out at most. */
    public static final int MOST = 100;

    private final Jobs jobs;
    private final Plugins plugins;

    public DeadLetterDesk(Jobs jobs, Plugins plugins) {
        this.jobs = jobs;
        this.plugins = plugins;
    }

    /**
     * Which letters to send out again.
     *
     * @param ids these; empty: by the filter
     * @param force also those whose verdict would be the same again
     */
    public record Redrive(List<UUID> ids, DeadLetterFilter filter, boolean force) {

        public Redrive {
            ids = List.copyOf(ids);
        }
    }

    /** One letter's end: its job queued again, or why not. */
    public record Redriven(UUID jobId, Optional<Failure> refusal) {}

    /** Newest first. */
    public Page<Job> list(Caller caller, DeadLetterFilter filter, PageRequest page) {
        return jobs.deadLetters(caller.scope(), filter, page);
    }

    /**
     * Sends letters out again, the newest {@value #MOST} at most, and says of each what became of it. Refuses with
     * {@code FORBIDDEN} who may only look, and with {@code INVALID_REQUEST} where it is not said which, or too many are named.
     */
    public Outcome<List<Redriven>> redrive(Caller caller, Redrive asked) {
        Optional<Failure> no = caller.lacks(Role.ANALYST).or(() -> unclear(asked));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        List<Redriven> ends = new ArrayList<>();
        for (UUID id : ids(caller, asked)) {
            ends.add(new Redriven(id, redrive(caller, id, asked.force()).refusal()));
        }
        return Outcome.done(ends);
    }

    private static Optional<Failure> unclear(Redrive asked) {
        if (asked.ids().size() > MOST) {
            return Optional.of(Failure.of(
                    FailureCode.INVALID_REQUEST, "At most " + MOST + " dead letters can be redriven at once."));
        }
        boolean filtered = !asked.filter().equals(DeadLetterFilter.ANY);
        return asked.ids().isEmpty() == filtered
                ? Optional.empty()
                : Optional.of(
                        Failure.of(
                                FailureCode.INVALID_REQUEST,
                                "Say which dead letters to redrive: either by their job ids, or by job type, reason or plugin."));
    }

    private List<UUID> ids(Caller caller, Redrive asked) {
        return asked.ids().isEmpty()
                ? jobs.deadLetters(caller.scope(), asked.filter(), PageRequest.first(MOST)).items().stream()
                        .map(Job::id)
                        .toList()
                : asked.ids().stream().distinct().toList();
    }

    private Outcome<Job> redrive(Caller caller, UUID id, boolean force) {
        return Outcome.found(jobs.find(caller.scope(), id), "There is no job of this id.")
                .flatMap(job -> force || !sameVerdict(job)
                        ? jobs.retry(caller.scope(), id, caller.user().id())
                        : Outcome.refused(Failure.of(
                                FailureCode.CONFLICT,
                                "The same file under the same plugin would fail for the same reason again.",
                                "Correct the file or install another version of the plugin; or force it.")));
    }

    /** The same bytes, mapping and options under the same plugin: what failed them once fails them again. */
    private boolean sameVerdict(Job job) {
        Failure failure = job.run().failure();
        return failure != null
                && failure.code() == FailureCode.VALIDATION
                && plugins.serving(job.department())
                        .map(plugin -> plugin.label().equals(failure.details().get(DeadLetterFilter.PLUGIN_DETAIL)))
                        .orElse(false);
    }
}
