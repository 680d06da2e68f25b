package io.aetherflow.core.flow;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.event.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Carries events from the outbox to those who are to hear of them. Where a carrier fails, the event waits, longer with
 * every try; where the relay dies between carrying and marking, it is carried twice.
 */
public final class OutboxRelay {

    private static final int BATCH = 10;
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int TOLD_AFTER = 3;

    private final Outbox outbox;
    private final Consumer<Event> carrier;
    private final Journal journal;

    /** @param carrier throws where it could not carry an event */
    public OutboxRelay(Outbox outbox, Consumer<Event> carrier, Journal journal) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.journal = journal;
    }

    /** Carries what waits; returns how many events it tried. */
    public int carry() {
        List<Outgoing> batch = outbox.claim(BATCH, HELD);
        batch.forEach(this::carry);
        return batch.size();
    }

    /** Waits until there may be something to carry. */
    public void await(Duration most) {
        outbox.await(most);
    }

    private void carry(Outgoing outgoing) {
        Event event = outgoing.event();
        try {
            carrier.accept(event);
        } catch (RuntimeException e) {
            outbox.postpone(event.id(), pause(outgoing.tries()));
            // A short break is nobody's business.
            if (outgoing.tries() == TOLD_AFTER) {
                journal.log("event_delayed", Map.of("topic", event.topic().wire(), "event_id", event.id()), e);
            }
            return;
        }
        outbox.sent(event.id());
    }

    private static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
