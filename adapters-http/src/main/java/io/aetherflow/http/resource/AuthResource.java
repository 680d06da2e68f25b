package io.aetherflow.http.resource;

import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.Login;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.Logins;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.SessionCookie;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.LoginRequest;
import io.aetherflow.http.form.RegisterRequest;
import io.aetherflow.http.limit.Throttled;
import io.aetherflow.http.retry.NeverKept;
import io.aetherflow.http.view.LoginView;
import io.aetherflow.http.view.UserView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Accounts come to be, people log in and out. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class AuthResource {

    private final Accounts accounts;
    private final Logins logins;
    private final LoginThrottle throttle;
    private final SessionCookie cookie;

    public AuthResource(Accounts accounts, Logins logins, LoginThrottle throttle, SessionCookie cookie) {
        this.accounts = accounts;
        this.logins = logins;
        this.throttle = throttle;
        this.cookie = cookie;
    }

    @POST
    @Path("/register")
    @Throttled("register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "register", summary = "Ask for an account: an analyst of a department")
    @ApiResponse(
            responseCode = "201",
            description = "Active, or pending until an administrator approves",
            content = @Content(schema = @Schema(implementation = UserView.Registered.class)))
    public Response register(@Context HttpServletRequest http, @Nullable RegisterRequest request) {
        UserView user = UserView.of(
                accounts.register(Fields.body(request).registration()).orElseThrow());
        AuditDetails.of(http).subject("user", user.id());
        return Response.status(Response.Status.CREATED)
                .entity(new UserView.Registered(user))
                .build();
    }

    @POST
    @Path("/login")
    @Throttled("login")
    @NeverKept
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "login", summary = "Log in; the token is in the body and in the cookie")
    @ApiResponse(
            responseCode = "200",
            description = "Good for exactly 24 hours, or until logout",
            headers = @Header(name = "Set-Cookie", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = LoginView.class)))
    public Response login(@Context HttpServletRequest http, @Nullable LoginRequest request) {
        LoginRequest sent = Fields.body(request);
        String email = sent.requiredEmail();
        Login login = throttle.attempt(email, () -> logins.logIn(email, sent.requiredPassword()))
                .orElseThrow();
        AuditDetails.of(http).actor(login.user().id());
        return Response.ok(LoginView.of(login))
                .cookie(cookie.holding(login.accessToken()))
                .build();
    }

    @POST
    @Path("/logout")
    @NeverKept
    @Operation(operationId = "logout", summary = "End this session: its token is refused from now on")
    @ApiResponse(responseCode = "204", description = "Ended; the cookie is cleared")
    public Response logout(@Auth CallerPrincipal me) {
        logins.logOut(me.caller().sessionId());
        return Response.noContent().cookie(cookie.cleared()).build();
    }
}
