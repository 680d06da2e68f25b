package io.aetherflow.core.memory;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class MemoryApiKeys extends MemoryAdapter implements ApiKeys {

    private final MemoryState state;

    MemoryApiKeys(MemoryState state) {
        this.state = state;
    }

    @Override
    public ApiKey add(ApiKey key) {
        synchronized (state) {
            state.users.put(key.service().id(), key.service());
            state.keys.put(key.id(), key);
            return key;
        }
    }

    @Override
    public Optional<ApiKey> living(String prefix) {
        synchronized (state) {
            return state.keys.values().stream()
                    .filter(key -> key.prefix().equals(prefix))
                    .findFirst()
                    .flatMap(this::living);
        }
    }

    @Override
    public Optional<ApiKey> living(UUID id) {
        synchronized (state) {
            return Optional.ofNullable(state.keys.get(id)).flatMap(this::living);
        }
    }

    private Optional<ApiKey> living(ApiKey key) {
        return Optional.of(asItStands(key))
                .filter(now -> now.revokedAt() == null
                        && now.expiresAt().isAfter(state.now())
                        && now.service().active());
    }

    /** With the account as it is now. */
    private ApiKey asItStands(ApiKey key) {
        return with(key, key.lastUsedAt(), key.revokedAt());
    }

    private ApiKey with(ApiKey key, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {
        User service = state.users.getOrDefault(key.service().id(), key.service());
        return new ApiKey(
                key.id(),
                service,
                key.prefix(),
                key.hash(),
                key.createdBy(),
                key.createdAt(),
                key.expiresAt(),
                lastUsedAt,
                revokedAt);
    }

    @Override
    public void used(UUID id) {
        synchronized (state) {
            Instant now = state.now();
            state.keys.computeIfPresent(id, (same, key) -> {
                Instant last = key.lastUsedAt();
                return last != null && last.plus(USE_NOTED).isAfter(now) ? key : with(key, now, key.revokedAt());
            });
        }
    }

    @Override
    public Page<ApiKey> list(Scope scope, PageRequest page) {
        synchronized (state) {
            return Cursors.newestFirst(state.keys, key -> sees(scope, key), ApiKey::id, page)
                    .map(this::asItStands);
        }
    }

    private boolean sees(Scope scope, ApiKey key) {
        return MemoryUsers.sees(scope, asItStands(key).service());
    }

    @Override
    public Outcome<ApiKey> revoke(Scope scope, UUID id) {
        synchronized (state) {
            return Outcome.found(
                            Optional.ofNullable(state.keys.get(id)).filter(key -> sees(scope, key)),
                            "There is no API key of this id.")
                    .map(this::ended);
        }
    }

    ApiKey ended(ApiKey key) {
        UUID service = key.service().id();
        state.users.computeIfPresent(
                service, (id, user) -> user.changed(user.role(), user.department(), user.tier(), UserStatus.INACTIVE));
        state.sessions.values().removeIf(session -> session.userId().equals(service));
        ApiKey ended = key.revokedAt() == null ? with(key, key.lastUsedAt(), state.now()) : asItStands(key);
        state.keys.put(key.id(), ended);
        return ended;
    }
}
