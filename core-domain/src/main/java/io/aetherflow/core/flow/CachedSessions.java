package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Rotated;
import io.aetherflow.core.identity.Rotation;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.Users;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for some seconds whose a session is, so that not every request asks the store. What changes here is seen here
 * at once; what another server changes, when the seconds are over.
 */
public final class CachedSessions implements Sessions {

    /** How long another server's change may go unseen. */
    public static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private record Seen(User user, Instant at) {}

    private final Sessions sessions;
    private final Clock clock;
    private final Map<UUID, Seen> seen = new HashMap<>();
    private long changes;

    public CachedSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The same accounts; when one may have changed, nothing is remembered any more. */
    public Users watching(Users users) {
        return watching(Users.class, users);
    }

    /**
     * The same for another port that ends sessions, as one that revokes keys or erases people.
     *
     * @param port an interface whose changes answer an {@link Outcome}
     */
    public <T> T watching(Class<T> port, T adapter) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> watched(adapter, method, arguments)));
    }

    private @Nullable Object watched(Object adapter, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(adapter, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            // Reads answer an Optional or a Page.
            if (method.getReturnType() == Outcome.class) {
                forget();
            }
        }
    }

    @Override
    public Optional<User> user(UUID sessionId) {
        Instant now = clock.instant();
        long before;
        synchronized (seen) {
            Seen known = seen.get(sessionId);
            if (known != null && now.isBefore(known.at().plus(REMEMBERED)) && !now.isBefore(known.at())) {
                return Optional.of(known.user());
            }
            before = changes;
        }
        Optional<User> user = sessions.user(sessionId);
        user.ifPresent(found -> remember(sessionId, new Seen(found, now), before));
        return user;
    }

    /** Not what was read before a change that has happened since. */
    private void remember(UUID sessionId, Seen found, long before) {
        synchronized (seen) {
            if (changes == before) {
                if (seen.size() >= MOST) {
                    seen.clear();
                }
                seen.put(sessionId, found);
            }
        }
    }

    private void forget() {
        synchronized (seen) {
            changes++;
            seen.clear();
        }
    }

    private <T> T changing(Supplier<T> change) {
        try {
            return change.get();
        } finally {
            forget();
        }
    }

    private void change(Runnable change) {
        changing(() -> {
            change.run();
            return true;
        });
    }

    @Override
    public void open(Session session) {
        sessions.open(session);
    }

    @Override
    public void open(Session session, String refreshHash) {
        sessions.open(session, refreshHash);
    }

    @Override
    public Rotated rotate(Rotation rotation) {
        return changing(() -> sessions.rotate(rotation));
    }

    @Override
    public Page<Session> list(UUID userId, PageRequest page) {
        return sessions.list(userId, page);
    }

    @Override
    public void end(UUID sessionId) {
        change(() -> sessions.end(sessionId));
    }

    @Override
    public boolean end(UUID userId, UUID sessionId) {
        return changing(() -> sessions.end(userId, sessionId));
    }

    @Override
    public void endAll(UUID userId) {
        change(() -> sessions.endAll(userId));
    }

    @Override
    public void endOthers(UUID userId, UUID kept) {
        change(() -> sessions.endOthers(userId, kept));
    }

    @Override
    public Check check() {
        return sessions.check();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
