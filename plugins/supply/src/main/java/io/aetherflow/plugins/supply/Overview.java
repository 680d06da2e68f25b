package io.aetherflow.plugins.supply;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * The shipments as a whole.
 *
 * @param basis how lateness is judged; null where the columns don't allow it
 * @param all what was counted by each basis
 */
record Overview(@Nullable Basis basis, Tally all, long shipments, long cancelled, DayOfWeek weekStart) {}
