package io.aetherflow.http.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sockets of this process, no more than it may have, and those that are on their way out. */
final class Sockets {

    /** Times that {@link #overdue()} is asked before a client that does not answer a close is cut off. */
    private static final int LAST_WORDS = 2;

    private final int most;
    private final int mostPerUser;
    private final Map<UUID, Integer> ofUser = new HashMap<>();
    private final Map<LiveSocket, UUID> open = new LinkedHashMap<>();
    private final Map<LiveSocket, Integer> leaving = new LinkedHashMap<>();

    Sockets(LiveSettings settings) {
        this.most = settings.mostSockets();
        this.mostPerUser = settings.mostPerUser();
    }

    synchronized boolean full() {
        return open.size() >= most;
    }

    synchronized boolean full(UUID user) {
        return ofUser.getOrDefault(user, 0) >= mostPerUser;
    }

    synchronized boolean enter(LiveSocket socket) {
        if (full() || full(socket.user())) {
            return false;
        }
        open.put(socket, socket.user());
        ofUser.merge(socket.user(), 1, Integer::sum);
        return true;
    }

    /** It is told nothing any more, and its client has a moment to say goodbye. */
    synchronized void leave(LiveSocket socket) {
        release(socket);
        leaving.putIfAbsent(socket, 0);
    }

    synchronized void gone(LiveSocket socket) {
        release(socket);
        leaving.remove(socket);
    }

    private void release(LiveSocket socket) {
        UUID user = open.remove(socket);
        if (user != null) {
            ofUser.computeIfPresent(user, (id, count) -> count == 1 ? null : count - 1);
        }
    }

    synchronized Collection<LiveSocket> open() {
        return List.copyOf(open.keySet());
    }

    /** Those that were closed and have not gone. */
    synchronized Collection<LiveSocket> overdue() {
        leaving.replaceAll((socket, asked) -> asked + 1);
        List<LiveSocket> overdue = new ArrayList<>();
        leaving.forEach((socket, asked) -> {
            if (asked >= LAST_WORDS) {
                overdue.add(socket);
            }
        });
        return overdue;
    }
}
