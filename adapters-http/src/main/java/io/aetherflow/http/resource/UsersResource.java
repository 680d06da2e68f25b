package io.aetherflow.http.resource;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.UserAdministration;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.Users;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.ChangeUserRequest;
import io.aetherflow.http.form.CreateUserRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.form.UserQuery;
import io.aetherflow.http.request.IfMatch;
import io.aetherflow.http.view.PageView;
import io.aetherflow.http.view.UserView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Accounts, for administrators. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Tag(name = "users")
public final class UsersResource {

    private final Users users;
    private final Accounts accounts;
    private final UserAdministration administration;

    public UsersResource(Users users, Accounts accounts, UserAdministration administration) {
        this.users = users;
        this.accounts = accounts;
        this.administration = administration;
    }

    @GET
    @Operation(operationId = "listUsers", summary = "Accounts of people, or of services, newest first")
    public UserView.Listed list(@Auth CallerPrincipal me, @BeanParam UserQuery query, @BeanParam PageQuery page) {
        return PageView.of(users.list(me.scope(), query.filter(), page.request()), UserView::of, UserView.Listed::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createUser", summary = "Make an account; it is active at once")
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response create(
            @Auth CallerPrincipal me, @Context HttpServletRequest http, @Nullable CreateUserRequest request) {
        CreateUserRequest sent = Fields.body(request);
        UserView user = UserView.of(accounts.create(sent.registration(), sent.chosenRole(), sent.chosenTier())
                .orElseThrow());
        AuditDetails.of(http).subject("user", user.id()).put("role", user.role());
        return Response.status(Response.Status.CREATED).entity(user).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUser", summary = "One account")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @ApiResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response get(@Auth CallerPrincipal me, @PathParam("id") UUID id, @Context Request request) {
        UserView user = Outcome.found(users.find(me.scope(), id), "There is no user of this id.")
                .map(UserView::of)
                .orElseThrow();
        return Tagged.answer(request, user, user.tag());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeUser", summary = "Approve, move, promote or deactivate; the rest stays as it is")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands now; 412 where it was changed since the ETag of If-Match",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response change(
            @Auth CallerPrincipal me,
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the account as you read it") @HeaderParam(IfMatch.HEADER) @Nullable
                    String ifMatch,
            @Context HttpServletRequest http,
            @Nullable ChangeUserRequest request) {
        IfMatch meant = IfMatch.of(ifMatch);
        AtomicReference<@Nullable User> before = new AtomicReference<>();
        User after = administration
                .change(id, Fields.body(request).change(), now -> {
                    before.set(now);
                    return meant.allows(UserView.of(now).tag());
                })
                .orElseThrow();
        Optional.ofNullable(before.get()).ifPresent(was -> AuditDetails.of(http).changed(was, after));
        UserView user = UserView.of(after);
        return Response.ok(user).tag(user.tag().header()).build();
    }
}
