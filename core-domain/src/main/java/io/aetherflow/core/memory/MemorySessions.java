package io.aetherflow.core.memory;

import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Rotated;
import io.aetherflow.core.identity.Rotation;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

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

    @Override
    public void open(Session session, String refreshHash) {
        synchronized (state) {
            open(session);
            state.refreshTokens.put(refreshHash, MemoryRefresh.unspent(session.id()));
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
                session.createdAt(),
                user.kind());
    }

    @Override
    public Optional<User> user(UUID sessionId) {
        synchronized (state) {
            return living(sessionId).flatMap(session -> {
                if (!session.lastUsedAt().plus(NOTED).isAfter(state.now())) {
                    state.sessions.put(sessionId, session.used(state.now()));
                }
                return activeUser(session);
            });
        }
    }

    private Optional<Session> living(UUID sessionId) {
        return Optional.ofNullable(state.sessions.get(sessionId)).filter(session -> session.living(state.now()));
    }

    private Optional<User> activeUser(Session session) {
        return Optional.ofNullable(state.users.get(session.userId())).filter(User::active);
    }

    @Override
    public Rotated rotate(Rotation rotation) {
        synchronized (state) {
            MemoryRefresh token = state.refreshTokens.get(rotation.presented());
            Optional<Session> session = token == null ? Optional.empty() : living(token.sessionId());
            Optional<User> user = session.flatMap(this::activeUser);
            if (token == null || session.isEmpty() || user.isEmpty()) {
                return new Rotated.Unknown();
            }
            return rotate(rotation, token, session.get(), user.get());
        }
    }

    private Rotated rotate(Rotation rotation, MemoryRefresh token, Session session, User user) {
        MemoryRefresh next = state.refreshTokens.get(rotation.successor());
        if (token.spent() && !(token.repeated(rotation.client(), state.now()) && next != null && !next.spent())) {
            end(session.id());
            return new Rotated.Reused(user.id(), session.id());
        }
        if (!token.spent()) {
            state.refreshTokens.put(rotation.presented(), token.spentBy(rotation.client(), state.now()));
            state.refreshTokens.put(rotation.successor(), MemoryRefresh.unspent(session.id()));
        }
        Session used = session.used(state.now());
        state.sessions.put(used.id(), used);
        return new Rotated.Renewed(user, used);
    }

    @Override
    public Page<Session> list(UUID userId, PageRequest page) {
        synchronized (state) {
            return Cursors.newestFirst(
                    state.sessions,
                    session -> session.userId().equals(userId) && session.living(state.now()),
                    Session::id,
                    page);
        }
    }

    @Override
    public void end(UUID sessionId) {
        endWhere(session -> session.id().equals(sessionId));
    }

    @Override
    public boolean end(UUID userId, UUID sessionId) {
        return endWhere(
                session -> session.id().equals(sessionId) && session.userId().equals(userId));
    }

    @Override
    public void endAll(UUID userId) {
        endWhere(session -> session.userId().equals(userId));
    }

    @Override
    public void endOthers(UUID userId, UUID kept) {
        endWhere(session -> session.userId().equals(userId) && !session.id().equals(kept));
    }

    private boolean endWhere(Predicate<Session> doomed) {
        synchronized (state) {
            boolean any = state.sessions.values().removeIf(doomed);
            state.refreshTokens.values().removeIf(token -> !state.sessions.containsKey(token.sessionId()));
            return any;
        }
    }
}
