package io.aetherflow.http.resource;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.view.InsightView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Single insights. */
@Path("/insights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "insights")
public final class InsightsResource {

    private final Insights insights;

    public InsightsResource(Insights insights) {
        this.insights = insights;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInsight", summary = "One insight, with its drivers and its chart")
    public InsightView get(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        return Outcome.found(insights.find(me.scope(), id), "There is no insight of this id.")
                .map(InsightView::of)
                .orElseThrow();
    }
}
