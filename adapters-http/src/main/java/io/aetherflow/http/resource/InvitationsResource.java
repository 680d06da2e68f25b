package io.aetherflow.http.resource;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.InvitationDesk;
import io.aetherflow.core.identity.Invitations;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.AcceptInvitationRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.InviteRequest;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.limit.Throttled;
import io.aetherflow.http.retry.NeverKept;
import io.aetherflow.http.view.InvitationView;
import io.aetherflow.http.view.PageView;
import io.aetherflow.http.view.UserView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Administrators invite people. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
public final class InvitationsResource {

    private final Invitations invitations;
    private final InvitationDesk desk;

    public InvitationsResource(Invitations invitations, InvitationDesk desk) {
        this.invitations = invitations;
        this.desk = desk;
    }

    @GET
    @Requires(Role.ADMIN)
    @Operation(operationId = "listInvitations", summary = "Invitations that wait, newest first")
    public InvitationView.Listed list(@Auth CallerPrincipal me, @BeanParam PageQuery page) {
        return PageView.of(
                invitations.list(me.scope(), page.request()), InvitationView::of, InvitationView.Listed::new);
    }

    @POST
    @Requires(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "invite",
            summary = "Invite a person: a letter with a link that is good for seven days; voids an earlier one")
    @ApiResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response invite(
            @Auth CallerPrincipal me, @Context HttpServletRequest http, @Nullable InviteRequest request) {
        InvitationView invitation = InvitationView.of(
                desk.invite(me.caller().user().id(), Fields.body(request).form())
                        .orElseThrow());
        AuditDetails.of(http)
                .subject("invitation", invitation.id())
                .granted(invitation.role(), invitation.department());
        return Response.status(Response.Status.CREATED).entity(invitation).build();
    }

    @DELETE
    @Path("/{id}")
    @Requires(Role.ADMIN)
    @Operation(operationId = "withdrawInvitation", summary = "Take an invitation back")
    @ApiResponse(responseCode = "204", description = "Its link is good no more")
    public void withdraw(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        if (!invitations.remove(me.scope(), id)) {
            throw new AetherException(FailureCode.NOT_FOUND, "There is no invitation of this id.");
        }
    }

    @POST
    @Path("/accept")
    @Throttled("letters")
    @NeverKept
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptInvitation", summary = "Make the account that a link's token promises")
    @ApiResponse(
            responseCode = "201",
            description = "Made; it is active",
            content = @Content(schema = @Schema(implementation = UserView.Registered.class)))
    public Response accept(@Context HttpServletRequest http, @Nullable AcceptInvitationRequest request) {
        AcceptInvitationRequest sent = Fields.body(request);
        UserView user = UserView.of(desk.accept(sent.requiredToken(), sent.requiredPassword(), sent.name())
                .orElseThrow());
        AuditDetails.of(http).subject("user", user.id()).granted(user.role(), user.department());
        return Response.status(Response.Status.CREATED)
                .entity(new UserView.Registered(user))
                .build();
    }
}
