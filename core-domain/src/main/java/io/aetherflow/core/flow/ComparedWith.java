package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Period;
import java.util.Optional;

/** What a period's numbers are held against. */
public enum ComparedWith {
    /** The period of the same length right before; whole months are held against as many whole months. */
    PREVIOUS_PERIOD {
        @Override
        Period before(Period period) {
            return period.before();
        }
    },
    /** The same days a year earlier. */
    PREVIOUS_YEAR {
        @Override
        Period before(Period period) {
            return period.yearBefore();
        }
    };

    abstract Period before(Period period);

    /** Empty where it would begin before the year 1. */
    Optional<Period> of(Period period) {
        return Optional.of(before(period)).filter(before -> before.from().getYear() >= 1);
    }
}
