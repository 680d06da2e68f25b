package io.aetherflow.http.resource;

import io.aetherflow.core.flow.RetentionRules;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.RetentionRequest;
import io.aetherflow.http.view.RetentionView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** How long departments keep uploaded files, for administrators. */
@Path("/departments")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Tag(name = "departments")
public final class RetentionResource {

    private final RetentionRules rules;

    public RetentionResource(RetentionRules rules) {
        this.rules = rules;
    }

    @GET
    @Path("/{id}/retention")
    @Operation(operationId = "getRetention", summary = "How long the department's uploaded files are kept")
    public RetentionView get(@Auth CallerPrincipal me, @PathParam("id") String id) {
        return rules.find(me.caller(), id).map(RetentionView::of).orElseThrow();
    }

    @PUT
    @Path("/{id}/retention")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setRetention",
            summary = "Decide it; files that are too old by the new rule go within a day, and do not come back")
    public RetentionView put(
            @Auth CallerPrincipal me,
            @PathParam("id") String id,
            @Context HttpServletRequest http,
            @Nullable RetentionRequest request) {
        RetentionView rule = rules.decide(me.caller(), id, Fields.body(request).retention())
                .map(RetentionView::of)
                .orElseThrow();
        AuditDetails.of(http).put("raw_days", rule.forever() ? "forever" : String.valueOf(rule.rawDays()));
        return rule;
    }
}
