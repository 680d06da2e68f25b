package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class QueueRelayProperties {

    private static final int MOST_MINUTES = 20;

    enum Step {
        SUBMIT,
        SUBMIT_MORE,
        CARRY,
        WORK,
        DIE_AT_WORK,
        TAKE_AND_FORGET,
        PURGE,
        TIME_PASSES,
        QUEUE_GOES,
        QUEUE_COMES
    }

    /** One world, driven by steps. */
    private static final class Run {

        final RemoteWorld world = new RemoteWorld();
        final QueueRelay relay = world.relay(JobType.ETL, 3);
        final List<UUID> jobs = new ArrayList<>();

        void step(Step step) {
            try {
                take(step);
            } catch (AetherException away) {
                // So it is; whoever tried tries again.
            }
        }

        private void take(Step step) {
            switch (step) {
                case SUBMIT, SUBMIT_MORE -> jobs.add(world.submit());
                case CARRY -> relay.carry(Duration.ZERO);
                case WORK -> world.received(JobType.ETL).ifPresent(world::work);
                case DIE_AT_WORK ->
                    world.received(JobType.ETL)
                            .ifPresent(delivery -> world.storage.jobs().claim(delivery.jobId(), "w"));
                case TAKE_AND_FORGET -> world.received(JobType.ETL).ifPresent(world.remote::acknowledge);
                case PURGE -> world.remote.purge();
                case TIME_PASSES -> world.clock.pass(Duration.ofSeconds(30));
                case QUEUE_GOES -> world.remote.away(true);
                case QUEUE_COMES -> world.remote.away(false);
            }
        }

        boolean done() {
            return jobs.stream().allMatch(job -> world.job(job).state() == JobState.SUCCEEDED);
        }

        /** Everybody does their duty for a minute. */
        void minute() {
            for (int i = 0; i < 2 * jobs.size() + 2; i++) {
                take(Step.CARRY);
                take(Step.WORK);
            }
            world.clock.pass(Duration.ofMinutes(1));
        }
    }

    @Property(tries = 300, seed = "1729")
    @Label("whatever happens to a queue elsewhere, every job is done, and done once")
    void nothingIsForgotten(@ForAll @Size(max = 40) List<Step> steps) {
        Run run = new Run();
        steps.forEach(run::step);
        run.step(Step.QUEUE_COMES);
        for (int i = 0; i < MOST_MINUTES && !run.done(); i++) {
            run.minute();
        }
        for (UUID job : run.jobs) {
            assertThat(run.world.storage.jobs().events(Scope.all(), job))
                    .filteredOn(event -> event.to() == JobState.SUCCEEDED)
                    .hasSize(1);
        }
    }
}
