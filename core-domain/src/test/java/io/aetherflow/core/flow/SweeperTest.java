package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chores, each when it is due and by one of many. */
class SweeperTest {

    private final RemoteWorld world = new RemoteWorld();
    private final Notes notes = new Notes();
    private final List<String> done = new ArrayList<>();
    private boolean broken;

    private Sweeper sweeper() {
        return new Sweeper(
                world.storage.turns(),
                List.of(
                        new Sweeper.Chore("often", Duration.ofSeconds(10), () -> did("often", 3)),
                        new Sweeper.Chore("fragile", Duration.ofMinutes(1), () -> did("fragile", broken ? -1 : 1)),
                        new Sweeper.Chore("rare", Duration.ofMinutes(2), () -> did("rare", 0))),
                notes);
    }

    private int did(String chore, int cleared) {
        if (cleared < 0) {
            throw new IllegalStateException("broken");
        }
        done.add(chore);
        return cleared;
    }

    @Test
    void eachIsDoneWhenItIsDueWhoeverComes() {
        sweeper().sweep();
        assertThat(done).containsExactly("often", "fragile", "rare");
        done.clear();
        sweeper().sweep();
        assertThat(done).isEmpty();
        world.clock.pass(Duration.ofSeconds(10));
        sweeper().sweep();
        sweeper().sweep();
        assertThat(done).containsExactly("often");
        world.clock.pass(Duration.ofMinutes(1));
        sweeper().sweep();
        assertThat(done).containsExactly("often", "often", "fragile");
    }

    @Test
    void whatWasClearedIsWrittenDown() {
        sweeper().sweep();
        assertThat(notes.all)
                .containsExactly(
                        new Notes.Note("swept", Map.of("chore", "often", "cleared", 3)),
                        new Notes.Note("swept", Map.of("chore", "fragile", "cleared", 1)));
    }

    @Test
    void aChoreThatFailsKeepsNoOtherAndComesAgain() {
        broken = true;
        sweeper().sweep();
        assertThat(done).containsExactly("often", "rare");
        assertThat(notes.events()).containsExactly("swept", "sweep_failed");
        broken = false;
        world.clock.pass(Duration.ofMinutes(1));
        sweeper().sweep();
        assertThat(done).endsWith("often", "fragile");
    }

    @Test
    void anOutageIsToldInALineAndADefectWithItsTrace() {
        AetherException away = new AetherException(FailureCode.TRANSIENT_IO, "The database did not answer.");
        RuntimeException defect = new IllegalStateException("broken");
        List<Throwable> traces = new ArrayList<>();
        for (RuntimeException trouble : List.of(away, defect)) {
            Sweeper.Chore chore = new Sweeper.Chore("chore", Duration.ZERO, () -> {
                throw trouble;
            });
            new Sweeper(world.storage.turns(), List.of(chore), (event, fields, error) -> {
                        notes.log(event, fields, error);
                        traces.add(error);
                    })
                    .sweep();
        }
        assertThat(notes.all.get(0).fields()).containsEntry("reason", "The database did not answer.");
        assertThat(traces).containsExactly(null, defect);
    }
}
