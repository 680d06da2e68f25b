package io.aetherflow.core.memory;

import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.Profiles;
import java.util.Optional;
import java.util.UUID;

final class MemoryProfiles extends MemoryAdapter implements Profiles {

    private final MemoryState state;

    MemoryProfiles(MemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<Profile> find(Scope scope, UUID datasetId) {
        synchronized (state) {
            return state.dataset(scope, datasetId)
                    .flatMap(dataset -> Optional.ofNullable(dataset.report()))
                    .flatMap(report -> Optional.ofNullable(state.profiles.get(report.loadId())));
        }
    }
}
