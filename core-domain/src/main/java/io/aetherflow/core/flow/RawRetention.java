package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files that were kept as long as their department keeps them go; what was made of them stays. */
public final class RawRetention {

    private static final int BATCH = 100;

    private final Datasets datasets;
    private final ObjectStore objects;
    private final Catalogue catalogue;
    private final RetentionRules rules;
    private final Clock clock;

    public RawRetention(
            Datasets datasets, ObjectStore objects, Catalogue catalogue, RetentionRules rules, Clock clock) {
        this.datasets = datasets;
        this.objects = objects;
        this.catalogue = catalogue;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Returns of how many datasets. It is noted first, so that nobody begins to read a file that goes; what a process that
     * died in between leaves is removed with the other objects that nothing points at.
     */
    public int sweep() {
        int all = 0;
        for (Department department : catalogue.departments()) {
            Retention rule = rules.of(department.id());
            Optional<Instant> due = rule.over(clock.instant());
            all += due.map(before -> sweep(department.id(), before, rule)).orElse(0);
        }
        return all;
    }

    private int sweep(DepartmentId department, Instant due, Retention rule) {
        int all = 0;
        List<Dataset> old;
        do {
            old = datasets.forgetRaw(Scope.of(department), due, rule, BATCH);
            old.forEach(dataset -> objects.deleteBelow(ObjectKeys.raw(department, dataset.id())));
            all += old.size();
        } while (old.size() == BATCH);
        return all;
    }
}
