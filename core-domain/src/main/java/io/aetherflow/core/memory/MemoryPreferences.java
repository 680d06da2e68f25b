package io.aetherflow.core.memory;

import io.aetherflow.core.identity.Preferences;
import java.util.UUID;

final class MemoryPreferences extends MemoryAdapter implements Preferences {

    private final MemoryState state;

    MemoryPreferences(MemoryState state) {
        this.state = state;
    }

    @Override
    public String find(UUID userId) {
        synchronized (state) {
            return state.preferences.getOrDefault(userId, NONE);
        }
    }

    @Override
    public void keep(UUID userId, String json) {
        synchronized (state) {
            state.preferences.put(userId, json);
        }
    }
}
