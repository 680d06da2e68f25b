package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.memory.MemoryEventBus;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import io.aetherflow.kit.Heard;
import io.aetherflow.kit.MemoryKit;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever happens to relays and the bus, who knows events by their ids hears of each job that succeeded once. */
class CompletionEventProperties {

    enum Step {
        LOAD,
        LOAD_AND_INFER,
        FAIL,
        CARRY,
        /** The relay dies after it carried so many events, before it marks the last of them. */
        DIE_AT_THE_FIRST,
        DIE_AT_THE_THIRD,
        BUS_AWAY,
        BUS_BACK,
        WAIT
    }

    @Property(tries = 300, seed = "20261126")
    @Label("Feature: ai-analytics-platform, Property 6: Processing completion event")
    void everyJobThatSucceededIsToldOfOnce(@ForAll @Size(min = 1, max = 40) List<Step> steps) {
        World world = new World();
        steps.forEach(world::take);
        world.settle();

        Map<String, Set<UUID>> told = world.heard.all().stream()
                .collect(Collectors.groupingBy(
                        event -> event.fields().get("job_id"), Collectors.mapping(Event::id, Collectors.toSet())));
        assertThat(told.keySet()).isEqualTo(world.succeeded);
        assertThat(told.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(world.rows())
                .as("one row for each file that came in, each job that succeeded and each that died")
                .isEqualTo(world.ingested + world.succeeded.size() + world.dead);
    }

    /** As kill -9 would: no catch clause sees it. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private static final class World {

        private static final Duration LONGER_THAN_ANY_HOLD = Duration.ofMinutes(1);

        private final HandClock clock = new HandClock();
        private final MemoryStorage storage = new MemoryStorage(clock, RetryPolicy.USUAL);
        private final Branch branch = Branch.open(new MemoryKit(storage));
        private final Outbox outbox = storage.outbox();
        private final MemoryEventBus bus = new MemoryEventBus();
        private final EventCarrier carrier = new EventCarrier(bus, storage.jobs(), storage.datasets(), null);
        private final Heard heard = new Heard();
        private final Set<String> succeeded = new HashSet<>();
        private int ingested;
        private int dead;

        World() {
            bus.subscribe(Topic.PROCESSING_COMPLETE, heard);
        }

        void take(Step step) {
            switch (step) {
                case LOAD -> load();
                case LOAD_AND_INFER -> infer(load());
                case FAIL -> fail();
                case CARRY -> relay(carrier).carry();
                case DIE_AT_THE_FIRST -> carryAndDieAt(1);
                case DIE_AT_THE_THIRD -> carryAndDieAt(3);
                case BUS_AWAY -> bus.away(true);
                case BUS_BACK -> bus.away(false);
                case WAIT -> clock.pass(LONGER_THAN_ANY_HOLD);
            }
        }

        private UUID load() {
            Claim claim = claimed();
            JobOutcome outcome = new JobOutcome.Loaded(branch.load(claim, 1));
            storage.jobs().succeed(claim, outcome).orElseThrow();
            // A worker that did not get the answer says it again.
            storage.jobs().succeed(claim, outcome);
            succeeded.add(claim.jobId().toString());
            return claim.job().datasetId();
        }

        private Claim claimed() {
            ingested++;
            return branch.claimed();
        }

        private void infer(UUID dataset) {
            Job inference = branch.inference(dataset);
            branch.infer(dataset, 1);
            succeeded.add(inference.id().toString());
        }

        private void fail() {
            Claim claim = claimed();
            while (failedForNow(claim)) {
                storage.due(claim.jobId());
                claim = branch.claim(claim.jobId());
            }
            dead++;
        }

        private boolean failedForNow(Claim claim) {
            Job failed = storage.jobs().fail(claim, Examples.invalid(), null).orElseThrow();
            return failed.run().willRetry();
        }

        private OutboxRelay relay(Consumer<Event> to) {
            return new OutboxRelay(outbox, to, Journal.SILENT);
        }

        private void carryAndDieAt(int last) {
            int[] carried = {0};
            Consumer<Event> mortal = event -> {
                carrier.accept(event);
                if (++carried[0] == last) {
                    throw new Killed();
                }
            };
            try {
                relay(mortal).carry();
            } catch (Killed end) {
                // What it held comes again when its hold is over.
            }
        }

        /** The bus comes back, and a relay lives on until nothing waits. */
        void settle() {
            bus.away(false);
            while (outbox.lag().isPresent()) {
                clock.pass(LONGER_THAN_ANY_HOLD);
                relay(carrier).carry();
            }
        }

        /** How many events the outbox holds, all of them carried. */
        int rows() {
            clock.pass(LONGER_THAN_ANY_HOLD);
            return outbox.sweep(Duration.ZERO);
        }
    }
}
