package io.aetherflow.http.resource;

import io.aetherflow.core.flow.SubjectErasure;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.ForPeople;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.EraseRowsRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.view.ErasureView;
import io.aetherflow.http.view.PageView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The receipts of erasures, and how somebody in a department's rows is erased; for administrators. */
@Path("/admin/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Tag(name = "admin")
public final class ErasuresResource {

    private final PersonalData data;
    private final SubjectErasure erasure;

    public ErasuresResource(PersonalData data, SubjectErasure erasure) {
        this.data = data;
        this.erasure = erasure;
    }

    @GET
    @Operation(operationId = "listErasures", summary = "Receipts, newest first")
    public ErasureView.Listed list(@Auth CallerPrincipal me, @BeanParam PageQuery page) {
        return PageView.of(data.receipts(page.request()), ErasureView::of, ErasureView.Listed::new);
    }

    @POST
    @ForPeople
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "eraseRows",
            summary =
                    "Erase somebody in a department's rows, and the files that held them; again: nothing more to erase")
    public ErasureView erase(
            @Auth CallerPrincipal me, @Context HttpServletRequest http, @Nullable EraseRowsRequest request) {
        ErasureView receipt = erasure.erase(me.caller(), Fields.body(request).form())
                .map(ErasureView::of)
                .orElseThrow();
        AuditDetails.of(http)
                .subject("erasure", receipt.id())
                .put("department", String.valueOf(receipt.department()))
                .put("schema", String.valueOf(receipt.schema()))
                .put("column", String.valueOf(receipt.column()))
                .put("rows", String.valueOf(receipt.removed().get("rows")));
        return receipt;
    }
}
