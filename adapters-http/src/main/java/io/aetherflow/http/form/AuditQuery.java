package io.aetherflow.http.form;

import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.identity.DepartmentId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Which records of the audit trail are asked for. */
public final class AuditQuery {

    @Parameter(description = "The operationId in snake_case, as change_user")
    @QueryParam("action")
    private @Nullable String action;

    @Parameter(description = "The user's or service's id", schema = @Schema(type = "string", format = "uuid"))
    @QueryParam("actor")
    private @Nullable String actor;

    @Parameter(description = "A department's id")
    @QueryParam("department")
    private @Nullable String department;

    @Parameter(description = "From this moment on", schema = @Schema(type = "string", format = "date-time"))
    @QueryParam("from")
    private @Nullable String from;

    @Parameter(description = "Before this moment", schema = @Schema(type = "string", format = "date-time"))
    @QueryParam("to")
    private @Nullable String to;

    public AuditFilter filter() {
        return new AuditFilter(
                Fields.optional(action, "action"),
                Fields.uuid(actor, "actor"),
                department(),
                moment(from, "from"),
                moment(to, "to"));
    }

    private @Nullable DepartmentId department() {
        String asked = Fields.optional(department, "department");
        try {
            return asked == null ? null : new DepartmentId(asked);
        } catch (IllegalArgumentException e) {
            throw Fields.invalid("department", "The parameter 'department' must be a department's id.");
        }
    }

    private static @Nullable Instant moment(@Nullable String text, String parameter) {
        String asked = Fields.optional(text, parameter);
        try {
            return asked == null ? null : Instant.parse(asked);
        } catch (DateTimeParseException e) {
            throw Fields.invalid(
                    parameter, "The parameter '" + parameter + "' must be a moment, as 2026-01-31T12:00:00Z.");
        }
    }
}
