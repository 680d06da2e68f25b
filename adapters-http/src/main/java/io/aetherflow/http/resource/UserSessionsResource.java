package io.aetherflow.http.resource;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.Users;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
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

/** Where a person is logged in, for administrators. */
@Path("/users/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Tag(name = "users")
public final class UserSessionsResource {

    private final Users users;
    private final Sessions sessions;

    public UserSessionsResource(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    @GET
    @Operation(operationId = "listUserSessions", summary = "A user's sessions, newest first")
    public SessionView.Listed list(@Auth CallerPrincipal me, @PathParam("id") UUID id, @BeanParam PageQuery page) {
        UUID current = me.caller().sessionId();
        return PageView.of(
                sessions.list(user(me, id).id(), page.request()),
                session -> SessionView.of(session, current),
                SessionView.Listed::new);
    }

    @DELETE
    @Operation(operationId = "endUserSessions", summary = "End all of a user's sessions")
    @ApiResponse(responseCode = "204", description = "Ended: their tokens are refused from now on")
    public void end(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        sessions.endAll(user(me, id).id());
    }

    private User user(CallerPrincipal me, UUID id) {
        return Outcome.found(users.find(me.scope(), id), "There is no user of this id.")
                .orElseThrow();
    }
}
