package io.aetherflow.http.resource;

import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.view.ErasureView;
import io.aetherflow.http.view.PageView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The receipts of erasures, for administrators. */
@Path("/admin/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Tag(name = "admin")
public final class ErasuresResource {

    private final PersonalData data;

    public ErasuresResource(PersonalData data) {
        this.data = data;
    }

    @GET
    @Operation(operationId = "listErasures", summary = "Receipts, newest first")
    public ErasureView.Listed list(@Auth CallerPrincipal me, @BeanParam PageQuery page) {
        return PageView.of(data.receipts(page.request()), ErasureView::of, ErasureView.Listed::new);
    }
}
