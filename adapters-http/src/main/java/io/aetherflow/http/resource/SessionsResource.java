package io.aetherflow.http.resource;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.ForPeople;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.view.PageView;
import io.aetherflow.http.view.SessionView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Where the caller is logged in. */
@Path("/auth/sessions")
@ForPeople
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class SessionsResource {

    private final Sessions sessions;

    public SessionsResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(operationId = "listSessions", summary = "The caller's own sessions, newest first")
    public SessionView.Listed list(@Auth CallerPrincipal me, @BeanParam PageQuery page) {
        UUID current = me.caller().sessionId();
        return PageView.of(
                sessions.list(me.caller().user().id(), page.request()),
                session -> SessionView.of(session, current),
                SessionView.Listed::new);
    }

    @DELETE
    @Operation(operationId = "endOtherSessions", summary = "End all of the caller's sessions but this one")
    @ApiResponse(responseCode = "204", description = "Ended: their tokens are refused from now on")
    public void endOthers(@Auth CallerPrincipal me) {
        sessions.endOthers(me.caller().user().id(), me.caller().sessionId());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endSession", summary = "End one of the caller's sessions")
    @ApiResponse(responseCode = "204", description = "Ended: its tokens are refused from now on")
    public void end(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        if (!sessions.end(me.caller().user().id(), id)) {
            throw new AetherException(FailureCode.NOT_FOUND, "You have no session of this id.");
        }
    }
}
