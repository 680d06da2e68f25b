package io.aetherflow.core.flow;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.job.Turns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Does the chores of an installation, each when it is due and by one process at a time. */
public final class Sweeper {

    /** @param work returns how much it cleared away */
    public record Chore(String name, Duration every, IntSupplier work) {}

    private final Turns turns;
    private final List<Chore> chores;
    private final Journal journal;

    public Sweeper(Turns turns, List<Chore> chores, Journal journal) {
        this.turns = turns;
        this.chores = List.copyOf(chores);
        this.journal = journal;
    }

    /** Does what is due. A chore that fails is written down, comes again, and keeps no other from being done. */
    public void sweep() {
        chores.forEach(this::attempt);
    }

    private void attempt(Chore chore) {
        try {
            if (turns.take(chore.name(), chore.every())) {
                int cleared = chore.work().getAsInt();
                if (cleared > 0) {
                    journal.log("swept", Map.of("chore", chore.name(), "cleared", cleared));
                }
            }
        } catch (RuntimeException e) {
            tell(chore, e);
        }
    }

    /** A service that does not answer is told in a line, a defect with its trace. */
    private void tell(Chore chore, RuntimeException trouble) {
        if (trouble instanceof AetherException known && known.code().transientFault()) {
            journal.log(
                    "sweep_failed",
                    Map.of("chore", chore.name(), "reason", known.failure().message()));
        } else {
            journal.log("sweep_failed", Map.of("chore", chore.name()), trouble);
        }
    }
}
