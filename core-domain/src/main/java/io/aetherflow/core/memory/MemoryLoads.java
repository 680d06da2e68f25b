package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.JobType;
import java.time.Duration;
import java.time.Instant;

final class MemoryLoads extends MemoryAdapter implements Loads {

    private static final Duration GRACE = Duration.ofHours(1);

    private final MemoryState state;

    MemoryLoads(MemoryState state) {
        this.state = state;
    }

    @Override
    public Writer begin(Load load) {
        synchronized (state) {
            if (!state.tables.containsKey(load.schema().name())) {
                throw new AetherException(
                        FailureCode.INTERNAL_ERROR, "Table " + load.schema().name() + " was never published.");
            }
            StoredLoad stored = new StoredLoad(load);
            state.loads.put(load.id(), stored);
            return new MemoryLoadWriter(state, stored);
        }
    }

    @Override
    public int sweep() {
        synchronized (state) {
            int before = state.loads.size();
            state.loads.values().removeIf(load -> !wanted(load));
            return before - state.loads.size();
        }
    }

    private boolean wanted(StoredLoad stored) {
        Dataset dataset = state.datasets.get(stored.load.datasetId());
        if (dataset == null) {
            return false;
        }
        if (stored.supersededAt != null) {
            return stored.supersededAt.plus(GRACE).isAfter(state.now());
        }
        return isAVersions(dataset, stored) || isHeld(stored);
    }

    private boolean isAVersions(Dataset dataset, StoredLoad stored) {
        return state.versionsOf(dataset.id()).values().stream()
                .anyMatch(version ->
                        version.report() != null && version.report().loadId().equals(stored.load.id()));
    }

    private boolean isHeld(StoredLoad stored) {
        return state.jobsOf(stored.load.datasetId(), JobType.ETL).stream().anyMatch(job -> {
            Instant lease = job.run().leaseUntil();
            return state.machine.holds(job, stored.load.fence()) && lease != null && lease.isAfter(state.now());
        });
    }
}
