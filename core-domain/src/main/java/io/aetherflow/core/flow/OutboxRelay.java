package io.aetherflow.core.flow;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.event.Outgoing;
import io.aetherflow.core.failure.AetherException;
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

    /** Carries what waits; returns how many events it took up. Where nobody answers, the rest waits untried. */
    public int carry() {
        List<Outgoing> batch = outbox.claim(BATCH, HELD);
        boolean away = false;
        for (Outgoing outgoing : batch) {
            if (away) {
                outbox.postpone(outgoing.event().id(), pause(outgoing.tries()));
            } else {
                away = !carried(outgoing);
            }
        }
        return batch.size();
    }

    /** Waits until there may be something to carry. */
    public void await(Duration most) {
        outbox.await(most);
    }

    /** False where the receiver can't be reached; an event that it does not take is the event's own trouble. */
    private boolean carried(Outgoing outgoing) {
        Event event = outgoing.event();
        try {
            carrier.accept(event);
        } catch (RuntimeException e) {
            outbox.postpone(event.id(), pause(outgoing.tries()));
            // A short break is nobody's business.
            if (outgoing.tries() == TOLD_AFTER) {
                journal.log("event_delayed", Map.of("topic", event.topic().wire(), "event_id", event.id()), e);
            }
            return !(e instanceof AetherException failed && failed.code().transientFault());
        }
        outbox.sent(event.id());
        return true;
    }

    private static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
