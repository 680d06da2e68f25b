package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Submission;
import io.aetherflow.kit.Examples;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects that nothing points at go, and no others. */
class OrphanObjectsTest {

    private static final String GOOD = "Day,Amount\n2026-01-01,1\n2026-01-02,2\n2026-01-03,3\n2026-01-04,4\n";

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private int sweep(Duration later) {
        Clock then = Clock.offset(house.clock, later);
        return new OrphanObjects(house.objects, house.storage.datasets(), then).sweep();
    }

    private int sweepTomorrow() {
        return sweep(Duration.ofHours(25));
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String folder : List.of("raw", "lake", "rejects", "uploads", "exports")) {
            house.objects.visit(folder, object -> keys.add(object.key()));
        }
        return keys;
    }

    private void store(String key) throws Exception {
        try (ObjectStore.Staged staged = house.objects.stage()) {
            staged.out().write(key.getBytes(StandardCharsets.UTF_8));
            staged.commit(key);
        }
    }

    private Dataset loaded() {
        Submission submission = house.upload(ann, GOOD + "someday,5\n").orElseThrow();
        house.workOff();
        return house.dataset(submission.dataset().id());
    }

    @Test
    void whatADatasetPointsAtStays() throws Exception {
        Dataset dataset = loaded();
        store(ObjectKeys.lake(
                dataset.department(), dataset.id(), dataset.report().loadId()));
        store(ObjectKeys.rejects(
                dataset.department(), dataset.id(), dataset.report().loadId()));
        List<String> before = keys();
        assertThat(sweepTomorrow()).isZero();
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(before).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theRejectsOfAFailedLoadStay() throws Exception {
        Submission submission =
                house.upload(ann, "Day,Amount\n2026-01-03,666\n").orElseThrow();
        house.workOff();
        Dataset failed = house.dataset(submission.dataset().id());
        Object load = failed.failure().details().get(DatasetRejects.LOAD_DETAIL);
        assertThat(load).isNotNull();
        store(ObjectKeys.rejects(failed.department(), failed.id(), java.util.UUID.fromString(load.toString())));
        assertThat(sweepTomorrow()).isZero();
    }

    @Test
    void filesOfEveryVersionStay() {
        Dataset dataset = loaded();
        house.correct(ann, dataset.id(), "line,Day,Amount\n6,2026-01-05,5\n").orElseThrow();
        house.workOff();
        List<String> before = keys();
        assertThat(sweepTomorrow()).isZero();
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatAWriterThatDiedLeftGoesOnceItIsOld() throws Exception {
        Dataset dataset = loaded();
        String superseded = ObjectKeys.lake(dataset.department(), dataset.id(), Examples.id());
        String strange = ObjectKeys.raw(dataset.department(), dataset.id(), "other.csv");
        String nobodys = ObjectKeys.raw(dataset.department(), Examples.id(), "orders.csv");
        List<String> before = keys();
        for (String key : List.of(superseded, strange, nobodys)) {
            store(key);
        }
        assertThat(sweep(Duration.ofHours(23))).as("it may be in the making").isZero();
        assertThat(sweepTomorrow()).isEqualTo(3);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(sweepTomorrow()).isZero();
    }

    @Test
    void whatADeletedDatasetLeftGoes() {
        Dataset dataset = loaded();
        house.storage.datasets().delete(Scope.all(), dataset.id());
        assertThat(sweepTomorrow()).isEqualTo(1);
        assertThat(keys()).isEmpty();
    }

    @Test
    void whatIsNoneOfOursStays() throws Exception {
        store("raw/readme.txt");
        store("raw/toys/not-an-id/file.csv");
        store("exports/toys/" + Examples.id() + "/file.csv");
        assertThat(sweepTomorrow()).isZero();
        assertThat(keys()).hasSize(3);
    }
}
