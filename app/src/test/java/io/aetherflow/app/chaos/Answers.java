package io.aetherflow.app.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The answers of a run: how many of each status, how long they took, and the failures among them. */
final class Answers {

    private static final int DEFECT = 500;

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final List<Long> millis = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final boolean laterIsGood;

    /** @param laterIsGood whether a 503 or 507 that says when to come again is what it has to be */
    Answers(boolean laterIsGood) {
        this.laterIsGood = laterIsGood;
    }

    /** Sends a request, and notes what became of it. */
    Visitor.Answer of(Question question) throws Exception {
        long begun = System.nanoTime();
        Visitor.Answer answer = question.ask();
        note(answer, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        return answer;
    }

    interface Question {
        Visitor.Answer ask() throws Exception;
    }

    private synchronized void note(Visitor.Answer answer, long took) throws Exception {
        statuses.merge(answer.status(), 1L, Long::sum);
        millis.add(took);
        boolean failure = answer.status() >= DEFECT && !(laterIsGood && answer.later());
        if (failure) {
            failures.add("HTTP " + answer.status() + ", Retry-After '" + answer.retryAfter() + "': " + answer.body());
        }
    }

    synchronized Map<Integer, Long> statuses() {
        return new TreeMap<>(statuses);
    }

    /** Answers of the server's own making that no client should see. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** In milliseconds; 0 where nobody asked. */
    synchronized long percentile(double share) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
