package io.aetherflow.core.spi;

import io.aetherflow.core.identity.RetailCalendar;
import java.time.Clock;
import java.util.List;

/**
 * What surrounds a run.
 *
 * @param clock "now", for texts and ages; never for randomness
 * @param seed of every random choice
 * @param history the department's other current datasets of the same schema, newest first; none where the rows of a period
 *     are looked at
 * @param cancellation to be asked now and then by long work
 */
public record ModelContext(
        Clock clock, RetailCalendar calendar, long seed, List<DatasetView> history, Cancellation cancellation) {

    public ModelContext {
        history = List.copyOf(history);
    }
}
