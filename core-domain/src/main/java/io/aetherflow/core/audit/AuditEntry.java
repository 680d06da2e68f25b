package io.aetherflow.core.audit;

import io.aetherflow.core.identity.DepartmentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did. It says who, what, when and with which end, and never holds data, tokens or addresses: what
 * looks like an e-mail address is taken out.
 *
 * @param at to the microsecond, as every store keeps it
 * @param department whose data it was about, or the actor's own; null where there is none
 * @param action lower case, as {@code change_user}
 * @param status of the HTTP answer; 0 where nobody was answered
 * @param details small words by name, as {@code role} {@code analyst -> admin}; 20 at most
 */
public record AuditEntry(
        Instant at,
        AuditActor actor,
        @Nullable DepartmentId department,
        String action,
        @Nullable AuditSubject subject,
        AuditResult result,
        int status,
        @Nullable String requestId,
        SortedMap<String, String> details) {

    private static final int MOST_DETAILS = 20;

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        action = AuditText.of(action);
        requestId = requestId == null ? null : AuditText.of(requestId);
        details = cleaned(details);
    }

    /** What the platform did by itself, or its operator at a terminal. */
    public static AuditEntry system(
            Instant at, String action, @Nullable AuditSubject subject, Map<String, String> details) {
        return new AuditEntry(
                at, AuditActor.SYSTEM, null, action, subject, AuditResult.ALLOWED, 0, null, new TreeMap<>(details));
    }

    private static SortedMap<String, String> cleaned(SortedMap<String, String> details) {
        SortedMap<String, String> cleaned = new TreeMap<>();
        details.entrySet().stream()
                .limit(MOST_DETAILS)
                .forEach(each -> cleaned.put(AuditText.of(each.getKey()), AuditText.of(each.getValue())));
        return Collections.unmodifiableSortedMap(cleaned);
    }
}
