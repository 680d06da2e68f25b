package io.aetherflow.core.memory;

import io.aetherflow.core.request.Begun;
import io.aetherflow.core.request.KeptAnswer;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.core.request.KeyedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class MemoryKeptAnswers extends MemoryAdapter implements KeptAnswers {

    /** Whose key. */
    record Name(String owner, String key) {

        static Name of(KeyedRequest request) {
            return new Name(request.owner(), request.key());
        }
    }

    /** One attempt; without an answer while it runs. */
    record Attempt(
            String fingerprint,
            UUID ticket,
            Instant begunAt,
            @Nullable KeptAnswer answer) {

        Attempt older(Duration by) {
            return new Attempt(fingerprint, ticket, begunAt.minus(by), answer);
        }
    }

    private final MemoryState state;

    MemoryKeptAnswers(MemoryState state) {
        this.state = state;
    }

    @Override
    public Begun begin(KeyedRequest request) {
        synchronized (state) {
            Attempt before = state.keptAnswers.get(Name.of(request));
            if (before == null || free(before, request.fingerprint())) {
                UUID ticket = UUID.randomUUID();
                state.keptAnswers.put(Name.of(request), new Attempt(request.fingerprint(), ticket, state.now(), null));
                return new Begun.Fresh(ticket);
            }
            if (!before.fingerprint().equals(request.fingerprint())) {
                return new Begun.Different();
            }
            return before.answer() == null ? new Begun.Running() : new Begun.Answered(before.answer());
        }
    }

    private boolean free(Attempt before, String fingerprint) {
        boolean lapsed =
                before.answer() == null && before.fingerprint().equals(fingerprint) && past(before.begunAt(), LEASE);
        return lapsed || past(before.begunAt(), KEPT);
    }

    private boolean past(Instant begun, Duration time) {
        return !state.now().isBefore(begun.plus(time));
    }

    @Override
    public void complete(KeyedRequest request, UUID ticket, KeptAnswer answer) {
        synchronized (state) {
            state.keptAnswers.computeIfPresent(
                    Name.of(request),
                    (name, attempt) -> runs(attempt, ticket)
                            ? new Attempt(attempt.fingerprint(), ticket, attempt.begunAt(), answer)
                            : attempt);
        }
    }

    @Override
    public void abandon(KeyedRequest request, UUID ticket) {
        synchronized (state) {
            state.keptAnswers.computeIfPresent(
                    Name.of(request), (name, attempt) -> runs(attempt, ticket) ? null : attempt);
        }
    }

    private static boolean runs(Attempt attempt, UUID ticket) {
        return attempt.ticket().equals(ticket) && attempt.answer() == null;
    }

    @Override
    public int sweep() {
        synchronized (state) {
            int before = state.keptAnswers.size();
            state.keptAnswers.values().removeIf(attempt -> past(attempt.begunAt(), KEPT));
            return before - state.keptAnswers.size();
        }
    }

    void age(KeyedRequest request, Duration by) {
        synchronized (state) {
            state.keptAnswers.computeIfPresent(Name.of(request), (name, attempt) -> attempt.older(by));
        }
    }
}
