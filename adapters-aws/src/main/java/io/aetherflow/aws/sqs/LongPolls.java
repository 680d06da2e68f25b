package io.aetherflow.aws.sqs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Listens to queues. A read from a socket heeds no interrupt, so the call waits on a thread of its own and who listens can
 * go away from it; a message that comes after that is given back.
 */
final class LongPolls implements AutoCloseable {

    /** SQS lets nobody listen for longer. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    /** On top of the wait, for the call itself. */
    private static final Duration CALL = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newCachedThreadPool(LongPolls::thread);
    private final Set<CompletableFuture<List<Message>>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sqs-listener");
        thread.setDaemon(true);
        return thread;
    }

    /** One message, or none within the wait; none too where the listener is interrupted or this is closed. */
    Optional<Message> receive(SqsQueue queue, Duration wait) {
        CompletableFuture<List<Message>> poll = new CompletableFuture<>();
        open.add(poll);
        try {
            if (closed) {
                return Optional.empty();
            }
            threads.execute(() -> poll(queue, wait, poll));
            return poll.get().stream().findFirst();
        } catch (InterruptedException e) {
            poll.cancel(false);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (CancellationException | RejectedExecutionException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            open.remove(poll);
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        return cause instanceof RuntimeException e
                ? e
                : new IllegalStateException("A listener to a queue failed.", cause);
    }

    private static void poll(SqsQueue queue, Duration wait, CompletableFuture<List<Message>> poll) {
        try {
            List<Message> messages = messages(queue, wait);
            if (!poll.complete(messages)) {
                messages.forEach(message -> queue.hide(message.receiptHandle(), 0));
            }
        } catch (Throwable e) {
            poll.completeExceptionally(e);
        }
    }

    private static List<Message> messages(SqsQueue queue, Duration wait) {
        Duration listened = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        return queue.ask(
                "receive from",
                (sqs, url) -> sqs.receiveMessage(r -> r.queueUrl(url)
                                .maxNumberOfMessages(1)
                                .waitTimeSeconds(seconds(listened))
                                .overrideConfiguration(o -> o.apiCallAttemptTimeout(listened.plus(CALL))
                                        .apiCallTimeout(listened.plus(CALL.multipliedBy(2)))))
                        .messages());
    }

    /** Rounded up: who waits for a moment does not want to be back before it began. */
    private static int seconds(Duration wait) {
        return (int) wait.plusNanos(999_999_999).toSeconds();
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(poll -> poll.cancel(false));
        threads.shutdownNow();
    }
}
