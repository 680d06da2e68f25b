package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.JobFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Datasets that are deleted while workers are on them: nothing is left but the tombstones. */
class DeletionRacesTest {

    private static final int RACES = 200;
    private static final String ROWS = "Day,Amount\n2026-01-0%d,1\n2026-01-02,2\nsomeday,3\n2026-01-04,%d\n";

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void twoHundredRacesLeaveNothing() throws Exception {
        DeleteDataset deletion = new DeleteDataset(house.storage.datasets(), house.objects);
        List<UUID> deleted = new ArrayList<>();
        for (int race = 0; race < RACES; race++) {
            UUID id = house.upload(ann, ROWS.formatted(1 + race % 9, race))
                    .orElseThrow()
                    .dataset()
                    .id();
            int head = race % 7;
            Thread worker = new Thread(house::workOff);
            worker.start();
            for (int spin = 0; spin < head * 200; spin++) {
                Thread.onSpinWait();
            }
            deletion.delete(ann, id).orElseThrow();
            worker.join();
            deleted.add(id);
        }
        house.workOff();
        house.storage.loads().sweep();
        new OrphanObjects(house.objects, house.storage.datasets(), Clock.offset(house.clock, Duration.ofHours(25)))
                .sweep();
        List<String> left = new ArrayList<>();
        ObjectKeys.FOLDERS_OF_DATASETS.forEach(folder -> house.objects.visit(folder, object -> left.add(object.key())));
        assertThat(left).isEmpty();
        assertThat(house.storage.loads().sweep()).isZero();
        for (UUID id : deleted) {
            assertThat(house.storage.datasets().find(Scope.all(), id)).isEmpty();
            assertThat(house.storage.datasets().versions(Scope.all(), id)).isEmpty();
            assertThat(house.storage
                            .jobs()
                            .list(Scope.all(), JobFilter.of(id), PageRequest.first(5))
                            .items())
                    .isEmpty();
            assertThat(house.storage
                            .insights()
                            .list(Scope.all(), id, PageRequest.first(5))
                            .items())
                    .isEmpty();
            assertThat(house.storage.datasets().tombstone(ann.scope(), id)).isPresent();
        }
    }
}
