package io.aetherflow.core.memory;

import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

final class MemorySigningKeys extends MemoryAdapter implements SigningKeys {

    private final MemoryState state;

    MemorySigningKeys(MemoryState state) {
        this.state = state;
    }

    @Override
    public SigningKey current(Supplier<SigningKey> maker) {
        synchronized (state) {
            if (state.signingKeys.isEmpty() || !younger(state.signingKeys.get(0), ROTATION)) {
                state.signingKeys.add(0, maker.get());
            }
            boolean settling = younger(state.signingKeys.get(0), SETTLING)
                    && state.signingKeys.size() > 1
                    && younger(state.signingKeys.get(1), LONGEST_SIGNING);
            return state.signingKeys.get(settling ? 1 : 0);
        }
    }

    @Override
    public List<SigningKey> verifying() {
        synchronized (state) {
            return state.signingKeys.stream()
                    .filter(key -> younger(key, VERIFYING))
                    .toList();
        }
    }

    private boolean younger(SigningKey key, Duration age) {
        return key.createdAt().plus(age).isAfter(state.now());
    }

    void age(Duration by) {
        synchronized (state) {
            state.signingKeys.replaceAll(key -> new SigningKey(
                    key.id(), key.privateKey(), key.publicKey(), key.createdAt().minus(by)));
        }
    }
}
