package io.aetherflow.http.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.http.view.AuditView;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The audit trail as a download, oldest first. */
public final class AuditExport {

    private static final List<String> COLUMNS = List.of(
            "seq",
            "at",
            "actor_kind",
            "actor_id",
            "department",
            "action",
            "subject_type",
            "subject_id",
            "result",
            "status",
            "request_id",
            "details",
            "previous",
            "hash");

    private AuditExport() {}

    /** One record in each line. A whole trail can be verified from it. */
    public static StreamingOutput lines(AuditTrail trail, AuditFilter filter, ObjectMapper mapper) {
        return output -> {
            trail.stream(filter, 1, record -> write(output, mapper, AuditView.of(record)));
            output.flush();
        };
    }

    private static void write(OutputStream output, ObjectMapper mapper, AuditView view) {
        try {
            output.write(mapper.writeValueAsBytes(view));
            output.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a spreadsheet, formula-safe. */
    public static StreamingOutput csv(AuditTrail trail, AuditFilter filter) {
        return output -> {
            CsvWriter csv = new CsvWriter(output);
            csv.write(COLUMNS);
            trail.stream(filter, 1, record -> csv.write(cells(AuditView.of(record))));
            csv.end();
        };
    }

    private static List<String> cells(AuditView view) {
        return List.of(
                Long.toString(view.seq()),
                view.at().toString(),
                view.actor().kind(),
                Objects.toString(view.actor().id(), ""),
                Objects.toString(view.department(), ""),
                view.action(),
                view.subject() == null ? "" : view.subject().type(),
                view.subject() == null ? "" : view.subject().id(),
                view.result(),
                Integer.toString(view.status()),
                Objects.toString(view.requestId(), ""),
                view.details().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("; ")),
                view.previous(),
                view.hash());
    }
}
