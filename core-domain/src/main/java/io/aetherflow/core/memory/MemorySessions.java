package io.aetherflow.core.memory;

import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import java.util.Optional;
import java.util.UUID;

final class MemorySessions extends MemoryAdapter implements Sessions {

    private final MemoryState state;

    MemorySessions(MemoryState state) {
        this.state = state;
    }

    @Override
    public void open(Session session) {
        synchronized (state) {
            state.sessions.put(session.id(), session);
            state.users.computeIfPresent(session.userId(), (id, user) -> loggedIn(user, session));
        }
    }

    private static User loggedIn(User user, Session session) {
        return new User(
                user.id(),
                user.email(),
                user.fullName(),
                user.passwordHash(),
                user.role(),
                user.department(),
                user.tier(),
                user.status(),
                user.createdAt(),
                user.updatedAt(),
                session.createdAt());
    }

    @Override
    public Optional<User> user(UUID sessionId) {
        synchronized (state) {
            return Optional.ofNullable(state.sessions.get(sessionId))
                    .filter(session -> session.expiresAt().isAfter(state.now()))
                    .map(session -> state.users.get(session.userId()))
                    .filter(User::active);
        }
    }

    @Override
    public void end(UUID sessionId) {
        synchronized (state) {
            state.sessions.remove(sessionId);
        }
    }

    @Override
    public void endAll(UUID userId) {
        synchronized (state) {
            state.sessions.values().removeIf(session -> session.userId().equals(userId));
        }
    }
}
