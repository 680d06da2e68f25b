package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.RejectedRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Use case: the rejected rows of a dataset, also of one that failed for having too many. */
public final class DatasetRejects {

    /** In the details of a failure: the load whose rejects are kept. */
    static final String LOAD_DETAIL = "load_id";

    /** In the details of a failure: the file's headers. */
    static final String HEADER_DETAIL = "header";

    private final Rejects rejects;

    public DatasetRejects(Rejects rejects) {
        this.rejects = rejects;
    }

    /** The dataset as one of its versions found it: what this use case then shows are that version's rejects. */
    public static Dataset at(Dataset dataset, DatasetVersion version) {
        return new Dataset(
                dataset.id(),
                dataset.department(),
                dataset.upload(),
                dataset.status(),
                version.report(),
                version.failure(),
                version.number(),
                version.createdAt(),
                dataset.updatedAt(),
                dataset.rawDeletion());
    }

    public Page<RejectedRow> page(Dataset dataset, PageRequest page) {
        return key(dataset).map(key -> rejects.page(key, page)).orElseGet(() -> new Page<>(List.of(), null));
    }

    public void stream(Dataset dataset, Consumer<RejectedRow> consumer) {
        key(dataset).ifPresent(key -> rejects.stream(key, consumer));
    }

    /** The headers of the file that the rejected rows stand in, in order; empty where it failed before they were read. */
    public static List<String> header(Dataset dataset) {
        LoadReport report = dataset.report();
        if (report != null) {
            return List.copyOf(report.mapping().columns().keySet());
        }
        Failure failure = dataset.failure();
        return failure != null && failure.details().get(HEADER_DETAIL) instanceof List<?> header
                ? header.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Optional<String> key(Dataset dataset) {
        Failure failure = dataset.failure();
        if (failure != null) {
            return Optional.ofNullable(failure.details().get(LOAD_DETAIL))
                    .map(load ->
                            ObjectKeys.rejects(dataset.department(), dataset.id(), UUID.fromString(load.toString())));
        }
        LoadReport report = dataset.report();
        return report == null ? Optional.empty() : Optional.ofNullable(report.rejectsKey());
    }
}
