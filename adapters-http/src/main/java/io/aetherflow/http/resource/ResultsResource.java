package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.view.InsightView;
import io.aetherflow.http.view.PageView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What the models learned from a dataset. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datasets")
public final class ResultsResource {

    private final Datasets datasets;
    private final Insights insights;

    public ResultsResource(Datasets datasets, Insights insights) {
        this.datasets = datasets;
        this.insights = insights;
    }

    @GET
    @Path("/{id}/results")
    @Operation(operationId = "listResults", summary = "The dataset's insights, in the order the models gave them")
    public InsightView.Listed list(@Auth CallerPrincipal me, @PathParam("id") UUID id, @BeanParam PageQuery page) {
        DatasetAt.find(datasets, me, id);
        return PageView.of(insights.list(me.scope(), id, page.request()), InsightView::of, InsightView.Listed::new);
    }
}
