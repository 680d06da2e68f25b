package io.aetherflow.postgres.outbox;

import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outgoing;
import io.aetherflow.core.event.Topic;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of {@code outbox}, written in the transactions of the changes that they tell of. */
public final class OutboxRows {

    private OutboxRows() {}

    /** Stores an event, unless one of its topic has its key already. */
    public static void put(Handle handle, Event event) {
        // No column is named for the conflict: who answers requests may add events, and read none.
        handle.createUpdate("""
                        insert into outbox (id, topic, key, fields, at)
                        values (:id, :topic, :key, :fields::jsonb, :at) on conflict do nothing""")
                .bind("id", event.id())
                .bind("topic", Columns.word(event.topic()))
                .bind("key", event.key())
                .bind("fields", Json.write(event.fields()))
                .bind("at", event.at())
                .execute();
    }

    /** A row as it was just claimed: this try is counted in it, and is none of those before. */
    static Outgoing readClaimed(ResultSet row, StatementContext context) throws SQLException {
        Event event = new Event(
                Columns.uuid(row, "id"),
                Columns.constant(Topic.class, row.getString("topic")),
                row.getString("key"),
                fields(row.getString("fields")),
                Columns.instant(row, "at"));
        return new Outgoing(event, row.getInt("tries") - 1);
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new HashMap<>();
        Json.read(json, Map.class).forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
        return fields;
    }
}
