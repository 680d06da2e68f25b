package io.aetherflow.postgres.audit;

import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of {@code audit}. */
final class AuditRows {

    private AuditRows() {}

    /** As the function that appends takes them. */
    static String json(List<AuditRecord> records) {
        return Json.write(records.stream().map(AuditRows::row).toList());
    }

    private static Map<String, @Nullable Object> row(AuditRecord record) {
        AuditEntry entry = record.entry();
        AuditSubject subject = entry.subject();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("seq", record.seq());
        row.put("at", entry.at().toString());
        row.put("actor_kind", Columns.word(entry.actor().kind()));
        row.put("actor_id", entry.actor().id());
        row.put("department", Objects.toString(entry.department(), null));
        row.put("action", entry.action());
        row.put("subject_type", subject == null ? null : subject.type());
        row.put("subject_id", subject == null ? null : subject.id());
        row.put("result", Columns.word(entry.result()));
        row.put("status", entry.status());
        row.put("request_id", entry.requestId());
        row.put("details", entry.details());
        row.put("previous", record.previous());
        row.put("hash", record.hash());
        return row;
    }

    static AuditHead readHead(ResultSet row, StatementContext context) throws SQLException {
        return new AuditHead(row.getLong("seq"), row.getString("hash"));
    }

    static AuditRecord read(ResultSet row, StatementContext context) throws SQLException {
        String department = row.getString("department");
        String subject = row.getString("subject_type");
        AuditEntry entry = new AuditEntry(
                Columns.instant(row, "at"),
                new AuditActor(
                        Columns.constant(AuditActor.Kind.class, row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class)),
                department == null ? null : new DepartmentId(department),
                row.getString("action"),
                subject == null ? null : new AuditSubject(subject, row.getString("subject_id")),
                Columns.constant(AuditResult.class, row.getString("result")),
                row.getInt("status"),
                row.getString("request_id"),
                details(row.getString("details")));
        return new AuditRecord(row.getLong("seq"), entry, row.getString("previous"), row.getString("hash"));
    }

    private static SortedMap<String, String> details(String json) {
        SortedMap<String, String> details = new TreeMap<>();
        Json.read(json, Map.class).forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
        return details;
    }
}
