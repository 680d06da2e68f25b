package io.aetherflow.core.flow;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.Cancellation;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A department's models at work on the rows of a period, for whoever waits for what they say. */
final class PeriodLook implements Runnable, Cancellation {

    private final PeriodQuestion question;
    private final PeriodInsights.Ports ports;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<PeriodFindings> done = new CompletableFuture<>();
    private final List<Insight> insights = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private boolean finished;
    private boolean ended;
    private @Nullable Thread thread;
    private volatile boolean stopped;

    PeriodLook(PeriodQuestion question, PeriodInsights.Ports ports) {
        this.question = question;
        this.ports = ports;
    }

    @Override
    public void run() {
        begin(Thread.currentThread());
        Throwable failure = null;
        try (OpenTables tables = new OpenTables(ports.lake(), question.slice())) {
            askAll(tables);
        } catch (Throwable e) {
            // Whoever waits is told; a look that was stopped has told what there was.
            failure = e;
        }
        end(failure);
    }

    private synchronized void begin(Thread runner) {
        thread = runner;
        begun.countDown();
    }

    /** A late call to stop must not meet whatever the thread does next. */
    private synchronized void end(@Nullable Throwable failure) {
        ended = true;
        thread = null;
        Thread.interrupted();
        if (failure == null) {
            done.complete(soFar());
        } else {
            done.completeExceptionally(failure);
        }
    }

    private void askAll(OpenTables tables) {
        InstalledPlugin plugin = question.plugin();
        DatasetView view = new CleanDatasetView(
                ports.rows(), tables, question.scope(), question.dataset(), question.schema(), this);
        ModelContext context = new ModelContext(
                ports.clock(), plugin.department().calendar(), Inference.seed(question.dataset()), List.of(), this);
        for (InsightModel next : Inference.models(plugin, question.schema())) {
            check();
            ask(next, view, context);
        }
        finish();
    }

    private synchronized void finish() {
        finished = true;
    }

    private void ask(InsightModel asked, DatasetView view, ModelContext context) {
        try {
            List<Insight> said = question.plugin()
                    .run(
                            "its model " + asked.name(),
                            () -> asked.infer(view, context).stream()
                                    .map(Insight::canonical)
                                    .toList());
            add(said);
        } catch (AetherException | CancellationException e) {
            if (stopped || (e instanceof AetherException known && known.code().transientFault())) {
                throw e;
            }
            leaveOut(asked, e);
        }
    }

    private synchronized void add(List<Insight> said) {
        insights.addAll(said);
    }

    private synchronized void leaveOut(InsightModel failed, RuntimeException why) {
        missing.add("The model " + failed.name() + " of " + question.plugin().label() + " failed on the days "
                + question.slice().period() + "; what it says is left out.");
        ports.journal()
                .log(
                        "period_model_failed",
                        Map.of(
                                "department", question.dataset().department().value(),
                                "dataset_id", question.dataset().id(),
                                "model", failed.name()),
                        why);
    }

    private synchronized PeriodFindings soFar() {
        List<String> left = new ArrayList<>(missing);
        if (!finished) {
            left.add("The models of " + question.plugin().label() + " took too long over the days "
                    + question.slice().period() + "; what they had not said by then is left out.");
        }
        return new PeriodFindings(insights, left);
    }

    /** Gives the look up: what was found so far is its answer. */
    synchronized void stop() {
        stopped = true;
        done.complete(soFar());
        begun.countDown();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void check() {
        if (stopped) {
            throw new CancellationException("Nobody waits for this period any more.");
        }
    }

    /** Whether it is over without an answer that is worth keeping; one that was stopped and does not end is not over. */
    synchronized boolean spent() {
        return ended && (done.isCompletedExceptionally() || !done.join().whole());
    }

    /**
     * What the models say: of a look that has not ended by then, what they have said; empty where it has not begun. Throws
     * what the look failed of.
     *
     * @param until in the clock of {@link System#nanoTime}
     */
    Optional<PeriodFindings> await(long until) {
        try {
            return begun.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)
                    ? Optional.of(done.get(until - System.nanoTime(), TimeUnit.NANOSECONDS))
                    : Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of(soFar());
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AetherException(FailureCode.UNAVAILABLE, "The server is going down; ask again shortly.", e);
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return cause instanceof AetherException known
                ? new AetherException(known.failure(), known)
                : new IllegalStateException(cause);
    }
}
