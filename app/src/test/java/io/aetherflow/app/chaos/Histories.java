package io.aetherflow.app.chaos;

import io.aetherflow.core.job.JobState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every job went through, as its events tell. */
final class Histories {

    private record Event(int seq, @Nullable JobState from, JobState to, long fence, String worker, Instant at) {}

    private static final String EVENTS = """
            select job_id, seq, from_state, to_state, fence, coalesce(worker, '') as worker, at
              from job_events order by job_id, seq""";

    private final Map<UUID, List<Event>> jobs = new LinkedHashMap<>();

    private Histories() {}

    static Histories read(Connection connection) throws SQLException {
        Histories histories = new Histories();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EVENTS)) {
            while (row.next()) {
                histories
                        .jobs
                        .computeIfAbsent(row.getObject("job_id", UUID.class), id -> new ArrayList<>())
                        .add(event(row));
            }
        }
        return histories;
    }

    private static Event event(ResultSet row) throws SQLException {
        String from = row.getString("from_state");
        return new Event(
                row.getInt("seq"),
                from == null ? null : JobState.valueOf(from),
                JobState.valueOf(row.getString("to_state")),
                row.getLong("fence"),
                row.getString("worker"),
                row.getTimestamp("at").toInstant());
    }

    /** Every event as a line that begins with its moment. */
    List<String> told() {
        List<String> lines = new ArrayList<>();
        jobs.forEach((job, events) -> events.forEach(event -> lines.add(event.at + " job " + job + " " + event.seq + " "
                + event.from + " to " + event.to + " fence " + event.fence + " " + event.worker)));
        return lines;
    }

    /** Each step that no job may take. */
    List<String> illegal() {
        List<String> found = new ArrayList<>();
        jobs.forEach((job, events) -> {
            Event before = null;
            for (Event event : events) {
                if (!follows(before, event)) {
                    found.add("job " + job + ": " + before + " then " + event);
                }
                before = event;
            }
        });
        return found;
    }

    private static boolean follows(@Nullable Event before, Event event) {
        if (before == null) {
            return event.seq == 1 && event.from == null && event.to == JobState.QUEUED && event.fence == 0;
        }
        long fence = event.to == JobState.RUNNING ? before.fence + 1 : before.fence;
        return event.seq == before.seq + 1
                && event.from == before.to
                && before.to.next().contains(event.to)
                && event.fence == fence;
    }

    /** How often a worker began a job that another still held. */
    long takenOver() {
        return jobs.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.from == JobState.RUNNING && event.to == JobState.RUNNING)
                .count();
    }

    /** From the blow that made a worker lose its job to the moment when another one began it. */
    List<Duration> takeovers(List<Blow> blows) {
        List<Duration> found = new ArrayList<>();
        for (List<Event> events : jobs.values()) {
            for (int i = 1; i < events.size(); i++) {
                Event held = events.get(i - 1);
                Event next = events.get(i);
                if (held.to == JobState.RUNNING && next.to == JobState.RUNNING) {
                    last(blows, held, next).ifPresent(blow -> found.add(Duration.between(blow.at(), next.at)));
                }
            }
        }
        return found;
    }

    private static Optional<Blow> last(List<Blow> blows, Event held, Event next) {
        return blows.stream()
                .filter(blow -> held.worker.startsWith(blow.victim())
                        && !blow.at().isBefore(held.at)
                        && blow.at().isBefore(next.at))
                .reduce((earlier, later) -> later);
    }
}
