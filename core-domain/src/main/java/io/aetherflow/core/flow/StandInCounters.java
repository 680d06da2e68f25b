package io.aetherflow.core.flow;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Counters elsewhere, and this process's own while those do not answer: requests are answered on, each process holding the
 * limits by itself. The health check says so meanwhile, and the journal once at each turn.
 */
public final class StandInCounters implements RequestCounters {

    private final RequestCounters elsewhere;
    private final RequestCounters own;
    private final Journal journal;
    private final AtomicBoolean away = new AtomicBoolean();

    public StandInCounters(RequestCounters elsewhere, RequestCounters own, Journal journal) {
        this.elsewhere = elsewhere;
        this.own = own;
        this.journal = journal;
    }

    @Override
    public Count add(String key, long by, Duration window) {
        return ask(counters -> counters.add(key, by, window));
    }

    @Override
    public void addAll(Map<String, Long> more, Duration window) {
        ask(counters -> {
            counters.addAll(more, window);
            return true;
        });
    }

    @Override
    public Optional<Count> read(String key) {
        return ask(counters -> counters.read(key));
    }

    private <T> T ask(Function<RequestCounters, T> question) {
        try {
            T answer = question.apply(elsewhere);
            if (away.getAndSet(false)) {
                journal.log("counters_back", Map.of());
            }
            return answer;
        } catch (AetherException e) {
            if (!e.code().transientFault()) {
                throw e;
            }
            if (!away.getAndSet(true)) {
                journal.warn("counters_away", Map.of("reason", e.failure().message()));
            }
            return question.apply(own);
        }
    }

    @Override
    public Check check() {
        return elsewhere.check();
    }

    @Override
    public void close() {
        elsewhere.close();
        own.close();
    }
}
