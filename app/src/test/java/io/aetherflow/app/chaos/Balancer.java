package io.aetherflow.app.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Spreads requests over servers as a load balancer does: to one that lately said that it is ready, and to the next where no
 * answer came. An answer of any status is one.
 */
final class Balancer implements AutoCloseable {

    /** A request that can be made to any server. */
    interface Request {
        Visitor.Answer to(String server) throws IOException, InterruptedException;
    }

    private static final long BETWEEN_QUESTIONS_MS = 200;
    private static final long BETWEEN_ROUNDS_MS = 100;
    private static final long ANSWER_WITHIN_MINUTES = 2;

    private final List<Post> servers;
    private final Set<Post> ready = ConcurrentHashMap.newKeySet();
    private final AtomicLong unanswered = new AtomicLong();
    private final Thread asking = new Thread(this::ask, "balancer");
    private volatile boolean closed;

    Balancer(List<Post> servers) {
        this.servers = List.copyOf(servers);
        ready.addAll(servers);
        asking.setDaemon(true);
        asking.start();
    }

    private void ask() {
        try {
            while (!closed) {
                for (Post server : servers) {
                    if (server.ready()) {
                        ready.add(server);
                    } else {
                        ready.remove(server);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param client stays with one server for as long as that is ready, so that its connection is used again */
    Visitor.Answer send(int client, Request request) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(ANSWER_WITHIN_MINUTES);
        while (System.nanoTime() < end) {
            for (Post server : candidates(client)) {
                try {
                    return request.to(server.address());
                } catch (IOException e) {
                    unanswered.incrementAndGet();
                }
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_ROUNDS_MS);
        }
        throw new AssertionError("No server answers.");
    }

    private List<Post> candidates(int client) {
        List<Post> inTurn = new ArrayList<>();
        for (int i = 0; i < servers.size(); i++) {
            Post server = servers.get((client + i) % servers.size());
            if (ready.contains(server)) {
                inTurn.add(server);
            }
        }
        return inTurn;
    }

    /** Returns once a server that is ready gets requests. */
    void await(Post server) throws InterruptedException {
        while (!ready.contains(server)) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_ROUNDS_MS);
        }
    }

    /** Requests on which a connection was refused or broke. */
    long unanswered() {
        return unanswered.get();
    }

    @Override
    public void close() {
        closed = true;
        asking.interrupt();
    }
}
