package io.aetherflow.http.oauth;

import io.aetherflow.core.flow.ServiceKeys;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.limit.Throttled;
import io.aetherflow.http.retry.NeverKept;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Client credentials for a token. What it refuses has the shape of RFC 6749 and not of the API. */
@Path("/oauth/token")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class TokenResource {

    private static final String GRANT = "client_credentials";
    private static final Set<String> SCOPES = Set.of("read", "write", "admin");

    private final ServiceKeys services;

    public TokenResource(ServiceKeys services) {
        this.services = services;
    }

    @POST
    @Throttled("token")
    @NeverKept
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "issueToken",
            summary = "OAuth 2.0 client credentials: an access token for a service's key",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(implementation = TokenForm.class))))
    @ApiResponse(
            responseCode = "200",
            description = "Good for an hour, or until the key ends",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Asked in a way that RFC 6749 does not know, or for a grant that is not offered",
            content = @Content(schema = @Schema(implementation = OauthError.class)))
    @ApiResponse(
            responseCode = "401",
            description = "No living key's credentials",
            content = @Content(schema = @Schema(implementation = OauthError.class)))
    public Response token(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) MultivaluedMap<String, String> form,
            @Context HttpServletRequest http) {
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            return OauthError.request("Each parameter may be sent once.");
        }
        String grant = form.getFirst("grant_type");
        if (grant == null || grant.isEmpty()) {
            return OauthError.request("The parameter grant_type is missing.");
        }
        if (!grant.equals(GRANT)) {
            return OauthError.grant();
        }
        if (authorization != null && form.containsKey("client_secret")) {
            return OauthError.request("The client's secret is sent twice; use the header or the form.");
        }
        if (!known(form.getFirst("scope"))) {
            return OauthError.scope();
        }
        return ClientCredentials.of(authorization, form)
                .flatMap(pair -> services.token(pair.client(), pair.secret()))
                .map(token -> {
                    AuditDetails.of(http).service(token.service().id());
                    return Response.ok(TokenView.of(token))
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build();
                })
                .orElseGet(OauthError::client);
    }

    private static boolean known(@Nullable String scope) {
        return scope == null || scope.isEmpty() || SCOPES.containsAll(Arrays.asList(scope.split(" ")));
    }
}
