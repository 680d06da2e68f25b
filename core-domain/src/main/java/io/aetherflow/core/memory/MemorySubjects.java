package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.RawDeletion;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ErasedRows;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.SubjectOrder;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.table.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody in the rows of a department. Whoever asks holds the state's monitor. */
final class MemorySubjects {

    private final MemoryState state;
    private final SubjectOrder order;

    MemorySubjects(MemoryState state, SubjectOrder order) {
        this.state = state;
        this.order = order;
    }

    Outcome<ErasedRows> erase(ToLongFunction<UUID> files) {
        PublishedTable table = state.tables.get(order.schema());
        if (table == null || !table.department().equals(order.department())) {
            return Outcome.refused(order.unknownSchema());
        }
        if (table.columns().get(order.column()) != ColumnType.TEXT) {
            return Outcome.refused(order.noText());
        }
        Set<UUID> affected = state.datasets.values().stream()
                .filter(dataset -> dataset.department().equals(order.department()))
                .map(Dataset::id)
                .filter(this::meets)
                .collect(Collectors.toSet());
        return state.jobs.values().stream()
                .filter(job ->
                        affected.contains(job.datasetId()) && !job.state().ended())
                .findFirst()
                .<Outcome<ErasedRows>>map(job -> Outcome.refused(order.busy(job.datasetId())))
                .orElseGet(() -> Outcome.done(erased(affected, files)));
    }

    private boolean meets(UUID datasetId) {
        return loads(datasetId).anyMatch(load -> load.rows.stream().anyMatch(this::isMeant));
    }

    private Stream<StoredLoad> loads(UUID datasetId) {
        return state.versionsOf(datasetId).values().stream().flatMap(version -> load(version).stream());
    }

    private Optional<StoredLoad> load(DatasetVersion version) {
        return Optional.ofNullable(version.report())
                .map(report -> state.loads.get(report.loadId()))
                .filter(load -> load.load.schema().name().equals(order.schema()));
    }

    private boolean isMeant(CleanRow row) {
        return order.value().equals(row.values().get(order.column()));
    }

    private ErasedRows erased(Set<UUID> affected, ToLongFunction<UUID> files) {
        long rows = affected.stream().mapToLong(this::erase).sum();
        long insights = affected.stream().mapToLong(this::forgetInsights).sum();
        Map<String, Long> removed = Map.of(
                "datasets",
                (long) affected.size(),
                "rows",
                rows,
                "insights",
                insights,
                "files",
                affected.stream().mapToLong(files).sum());
        ErasureReceipt receipt = ErasureReceipt.of(order, state.now(), removed);
        state.receipts.put(receipt.id(), receipt);
        return new ErasedRows(receipt, affected);
    }

    private long forgetInsights(UUID datasetId) {
        List<StoredInsight> gone = state.insights.remove(datasetId);
        return gone == null ? 0 : gone.size();
    }

    /** Returns how many rows went. */
    private long erase(UUID datasetId) {
        long[] rows = {0};
        state.versionsOf(datasetId).replaceAll((number, version) -> {
            long gone = load(version).map(this::erase).orElse(0L);
            rows[0] += gone;
            LoadReport report = version.report();
            if (report == null) {
                return version;
            }
            state.profiles.remove(report.loadId());
            return version.with(version.state(), report.without(gone), version.failure());
        });
        state.datasets.computeIfPresent(datasetId, (id, dataset) -> after(dataset));
        return rows[0];
    }

    private long erase(StoredLoad load) {
        List<CleanRow> before = load.rows;
        load.rows = before.stream().filter(row -> !isMeant(row)).toList();
        return before.size() - load.rows.size();
    }

    private Dataset after(Dataset dataset) {
        DatasetVersion shown = state.versionsOf(dataset.id()).get(dataset.version());
        return new Dataset(
                dataset.id(),
                dataset.department(),
                dataset.upload(),
                dataset.status(),
                dataset.report() == null || shown == null ? dataset.report() : shown.report(),
                dataset.failure(),
                dataset.version(),
                dataset.createdAt(),
                state.now(),
                new RawDeletion(state.now(), null));
    }
}
