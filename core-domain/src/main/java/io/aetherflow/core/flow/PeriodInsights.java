package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What departments' models say of a period: found out when somebody asks, in this process, and kept in memory for a while. A
 * question that is asked by many at once is answered once.
 */
public final class PeriodInsights implements AutoCloseable {

    private static final int SOON = 5;

    /** What it reads from and tells. */
    public record Ports(CleanRows rows, Lake lake, Journal journal, Clock clock) {}

    /**
     * What is bounded.
     *
     * @param atOnce looks that models take at the same time
     * @param waiting looks that wait for that
     * @param longest that one look takes; what was found until then is its answer
     * @param patience of whoever asks
     * @param kept answers, those asked for last
     * @param keptFor how long, so that nothing outlives its rows for more
     */
    public record Limits(int atOnce, int waiting, Duration longest, Duration patience, int kept, Duration keptFor) {

        public static final Limits USUAL =
                new Limits(2, 16, Duration.ofSeconds(20), Duration.ofSeconds(30), 200, Duration.ofMinutes(15));
    }

    private final Ports ports;
    private final Limits limits;
    private final ThreadPoolExecutor looking;
    private final ScheduledThreadPoolExecutor timer;
    private final Map<PeriodQuestion.Key, PeriodLook> looks = new LinkedHashMap<>(16, 0.75f, true);

    public PeriodInsights(Ports ports, Limits limits) {
        this.ports = ports;
        this.limits = limits;
        this.looking = new ThreadPoolExecutor(
                limits.atOnce(),
                limits.atOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                daemons("period-look"));
        // What a look that ends after the close still wants to be reminded of does not matter any more.
        this.timer =
                new ScheduledThreadPoolExecutor(1, daemons("period-timer"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * What the models say, in the questions' order. Refuses with {@code UNAVAILABLE} while too many others look.
     *
     * @param questions of datasets that the caller may see
     */
    Outcome<List<PeriodFindings>> of(List<PeriodQuestion> questions) {
        long until = System.nanoTime() + limits.patience().toNanos();
        List<PeriodLook> begun = new ArrayList<>();
        for (PeriodQuestion question : questions) {
            Optional<PeriodLook> look = look(question);
            if (look.isEmpty()) {
                return busy();
            }
            begun.add(look.get());
        }
        List<PeriodFindings> findings = begun.stream()
                .map(look -> look.await(until))
                .flatMap(Optional::stream)
                .toList();
        return findings.size() == begun.size() ? Outcome.done(findings) : busy();
    }

    private static Outcome<List<PeriodFindings>> busy() {
        return Outcome.refused(Failure.of(
                        FailureCode.UNAVAILABLE,
                        "Too many periods are being looked at at this moment.",
                        "Ask again in some seconds.")
                .with(Admission.RETRY_AFTER_DETAIL, SOON));
    }

    /** One that runs or has run, or a new one; empty where there is no place for it. */
    private synchronized Optional<PeriodLook> look(PeriodQuestion question) {
        PeriodQuestion.Key key = question.key();
        PeriodLook known = looks.get(key);
        if (known != null && !known.spent()) {
            return Optional.of(known);
        }
        PeriodLook look = new PeriodLook(question, ports);
        try {
            looking.execute(() -> take(key, look));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
        keep(key, look);
        return Optional.of(look);
    }

    private void take(PeriodQuestion.Key key, PeriodLook look) {
        ScheduledFuture<?> alarm = timer.schedule(look::stop, limits.longest().toMillis(), TimeUnit.MILLISECONDS);
        look.run();
        alarm.cancel(false);
        if (look.spent()) {
            forget(key, look);
        } else {
            timer.schedule(() -> forget(key, look), limits.keptFor().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void keep(PeriodQuestion.Key key, PeriodLook look) {
        looks.put(key, look);
        if (looks.size() > limits.kept()) {
            looks.remove(looks.keySet().iterator().next());
        }
    }

    private synchronized void forget(PeriodQuestion.Key key, PeriodLook look) {
        looks.remove(key, look);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        synchronized (this) {
            looks.values().forEach(PeriodLook::stop);
        }
        looking.shutdownNow();
    }
}
