package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.dataset.Tombstone;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.profile.Profiles;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the datasets that a department's dashboard rests on, and their days. */
final class DashboardData {

    private final Datasets datasets;
    private final Profiles profiles;

    DashboardData(Datasets datasets, Profiles profiles) {
        this.datasets = datasets;
        this.profiles = profiles;
    }

    /**
     * What there is.
     *
     * @param completed every dataset that has loaded, newest first
     * @param chosen of these, the one that was asked for, or else the newest of each schema, newest first
     */
    record Found(List<Dataset> completed, List<DatedDataset> chosen) {

        /** First and last day of the chosen ones; null where nothing is known of them. */
        @Nullable
        Period span() {
            return chosen.stream()
                    .map(DatedDataset::span)
                    .filter(Objects::nonNull)
                    .reduce(Period::and)
                    .orElse(null);
        }
    }

    /**
     * Refuses with {@code NOT_FOUND} a dataset that is not the department's, with {@code GONE} one that people were erased
     * from, and with {@code CONFLICT} one that has not loaded.
     *
     * @param one the dataset that was asked for; null: the newest ones
     */
    Outcome<Found> find(Scope scope, InstalledPlugin plugin, @Nullable UUID one) {
        DepartmentId department = plugin.department().id();
        List<Dataset> completed = datasets.list(
                        scope,
                        new DatasetFilter(department, DatasetStatus.COMPLETED),
                        PageRequest.first(PageRequest.MOST))
                .items();
        Outcome<List<Dataset>> chosen = one == null
                ? Outcome.done(newest(completed))
                : asked(scope, department, one).map(List::of);
        return chosen.map(found -> new Found(
                completed,
                found.stream()
                        .map(dataset -> DatedDataset.of(
                                dataset,
                                plugin,
                                profiles.find(scope, dataset.id()).orElse(null)))
                        .toList()));
    }

    private static List<Dataset> newest(List<Dataset> completed) {
        Set<String> seen = new HashSet<>();
        return completed.stream()
                .filter(dataset -> dataset.erased().isEmpty())
                .filter(dataset ->
                        dataset.report() != null && seen.add(dataset.report().schema()))
                .toList();
    }

    private Outcome<Dataset> asked(Scope scope, DepartmentId department, UUID id) {
        Optional<Dataset> found =
                datasets.find(scope, id).filter(dataset -> dataset.department().equals(department));
        return found.map(DashboardData::loaded).orElseGet(() -> Outcome.refused(absent(scope, department, id)));
    }

    private Failure absent(Scope scope, DepartmentId department, UUID id) {
        return datasets.tombstone(scope, id)
                .filter(gone -> gone.department().equals(department))
                .map(Tombstone::failure)
                .orElseGet(() -> Failure.of(FailureCode.NOT_FOUND, Datasets.NONE));
    }

    private static Outcome<Dataset> loaded(Dataset dataset) {
        LoadReport report = dataset.report();
        Failure unloaded = Failure.of(
                FailureCode.CONFLICT,
                "The dataset has not loaded, so that there are no numbers of it.",
                "Look at its jobs: they say how far they are, or why they failed.");
        return dataset.erased()
                .<Outcome<Dataset>>map(Outcome::refused)
                .orElseGet(() -> report == null ? Outcome.refused(unloaded) : Outcome.done(dataset));
    }
}
