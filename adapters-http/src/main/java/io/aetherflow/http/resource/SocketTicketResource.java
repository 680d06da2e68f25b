package io.aetherflow.http.resource;

import io.aetherflow.core.flow.SocketLogins;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.retry.NeverKept;
import io.aetherflow.http.view.TicketView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What opens a socket. */
@Path("/auth/ws-ticket")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class SocketTicketResource {

    private final SocketLogins logins;

    public SocketTicketResource(SocketLogins logins) {
        this.logins = logins;
    }

    @POST
    @NeverKept
    @Operation(operationId = "getSocketTicket", summary = "A ticket for the WebSocket /ws/jobs of this session")
    @ApiResponse(
            responseCode = "201",
            description = "Good for one handshake within thirty seconds",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response ticket(@Auth CallerPrincipal me) {
        String ticket = logins.ticket(me.caller().sessionId());
        return Response.status(Response.Status.CREATED)
                .entity(TicketView.of(ticket))
                .build();
    }
}
