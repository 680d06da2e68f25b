package io.aetherflow.postgres.identity;

import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.User;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What tables hold of a person beside the account and the data of the department. */
final class PersonalTraces {

    /** What goes, and how; in this order, as tickets are found by their sessions. */
    private static final List<Map.Entry<String, String>> REMOVALS = List.of(
            Map.entry(
                    "socket_tickets",
                    "delete from socket_tickets where session_id in (select id from sessions where user_id = :user)"),
            Map.entry("sessions", "delete from sessions where user_id = :user"),
            Map.entry("preferences", "delete from preferences where user_id = :user"),
            Map.entry("one_time_tokens", "delete from one_time_tokens where subject = :user::text"),
            Map.entry("kept_answers", "delete from kept_answers where owner = :user::text"),
            Map.entry("invitations", "delete from invitations where email = :email"));

    private PersonalTraces() {}

    /** Takes them away; how much of what went. */
    static Map<String, Long> remove(Handle handle, User user) {
        Map<String, Long> removed = new TreeMap<>();
        REMOVALS.forEach(removal -> removed.put(removal.getKey(), (long) handle.createUpdate(removal.getValue())
                .bindMap(Map.of("user", user.id(), "email", user.email()))
                .execute()));
        List<ApiKey> keys = PostgresApiKeys.madeBy(handle, user.id()).stream()
                .filter(key -> key.revokedAt() == null)
                .toList();
        keys.forEach(key -> PostgresApiKeys.end(handle, key));
        removed.put("api_keys", (long) keys.size());
        return removed;
    }
}
