package io.aetherflow.http.resource;

import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.Login;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.Logins;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.ForPeople;
import io.aetherflow.http.auth.RefreshCookie;
import io.aetherflow.http.auth.RefreshCredential;
import io.aetherflow.http.auth.SessionCookie;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.LoginRequest;
import io.aetherflow.http.form.RefreshRequest;
import io.aetherflow.http.form.RegisterRequest;
import io.aetherflow.http.limit.Throttled;
import io.aetherflow.http.request.RequestClient;
import io.aetherflow.http.retry.NeverKept;
import io.aetherflow.http.view.LoginView;
import io.aetherflow.http.view.RegistrationView;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
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
    private final RefreshCookie refreshCookie;

    public AuthResource(
            Accounts accounts,
            Logins logins,
            LoginThrottle throttle,
            SessionCookie cookie,
            RefreshCookie refreshCookie) {
        this.accounts = accounts;
        this.logins = logins;
        this.throttle = throttle;
        this.cookie = cookie;
        this.refreshCookie = refreshCookie;
    }

    @GET
    @Path("/register")
    @Operation(operationId = "getRegistration", summary = "What somebody who registers has to know")
    public RegistrationView registration() {
        return RegistrationView.of(accounts.terms());
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
    @Operation(operationId = "login", summary = "Log in; the tokens are in the body and in cookies")
    @ApiResponse(
            responseCode = "200",
            description = "The access token is good for exactly 24 hours, or until logout",
            headers = @Header(name = "Set-Cookie", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = LoginView.class)))
    public Response login(
            @Nullable LoginRequest request,
            @Context HttpServletRequest from,
            @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) @Nullable Cookie before) {
        LoginRequest sent = Fields.body(request);
        String email = sent.requiredEmail();
        Login login = throttle.attempt(
                        email, () -> logins.logIn(email, sent.requiredPassword(), RequestClient.of(from)))
                .orElseThrow();
        endEarlier(before);
        return loggedIn(login, from);
    }

    /** Who logs in anew leaves nothing open of what this browser had. */
    private void endEarlier(@Nullable Cookie before) {
        if (before != null && !before.getValue().isBlank()) {
            logins.caller(before.getValue()).ifPresent(caller -> logins.logOut(caller.sessionId()));
        }
    }

    @POST
    @Path("/refresh")
    @Throttled("refresh")
    @NeverKept
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refresh",
            summary = "Exchange the refresh token for new tokens; one that is sent twice ends its session")
    @ApiResponse(
            responseCode = "200",
            description = "The refresh token sent is spent",
            headers = @Header(name = "Set-Cookie", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = LoginView.class)))
    public Response refresh(
            @Nullable RefreshRequest request, @Context HttpServletRequest from, @Context HttpHeaders headers) {
        String token = RefreshCredential.of(RefreshRequest.token(request), headers);
        return loggedIn(logins.refresh(token, RequestClient.of(from)).orElseThrow(), from);
    }

    private Response loggedIn(Login login, HttpServletRequest from) {
        AuditDetails.of(from).actor(login.user().id());
        Duration life =
                Duration.between(login.session().lastUsedAt(), login.session().expiresAt());
        return Response.ok(LoginView.of(login))
                .cookie(cookie.holding(login.accessToken()), refreshCookie.holding(login.refreshToken(), life))
                .build();
    }

    @POST
    @ForPeople
    @Path("/logout")
    @NeverKept
    @Operation(operationId = "logout", summary = "End this session: its token is refused from now on")
    @ApiResponse(responseCode = "204", description = "Ended; the cookies are cleared")
    public Response logout(@Auth CallerPrincipal me) {
        logins.logOut(me.caller().sessionId());
        return Response.noContent()
                .cookie(cookie.cleared(), refreshCookie.cleared())
                .build();
    }
}
