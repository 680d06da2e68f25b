package io.aetherflow.http.resource;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.Passwords;
import io.aetherflow.core.identity.User;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.form.EmailRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.ResetPasswordRequest;
import io.aetherflow.http.limit.Throttled;
import io.aetherflow.http.retry.NeverKept;
import io.aetherflow.http.view.NoticeView;
import io.swagger.v3.oas.annotations.Operation;
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

/** For those who forgot their password. */
@Path("/auth/password")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class PasswordsResource {

    private final Passwords passwords;
    private final LoginThrottle throttle;

    public PasswordsResource(Passwords passwords, LoginThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @POST
    @Path("/forgot")
    @Throttled("letters")
    @NeverKept
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "forgotPassword", summary = "Have a link sent that sets a new password")
    @ApiResponse(
            responseCode = "202",
            description = "The same for every address, whether it has an account or not",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response forgot(@Nullable EmailRequest request) {
        String email = Fields.body(request).requiredEmail();
        throttle.letter(email).ifPresent(refusal -> {
            throw new AetherException(refusal);
        });
        passwords.forgot(email);
        return Response.accepted(new NoticeView("If this address has an account, a letter with a link is on its way."))
                .build();
    }

    @POST
    @Path("/reset")
    @Throttled("letters")
    @NeverKept
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "resetPassword", summary = "Set a new password by a link's token; ends all sessions")
    @ApiResponse(responseCode = "204", description = "Set")
    public void reset(@Context HttpServletRequest http, @Nullable ResetPasswordRequest request) {
        ResetPasswordRequest sent = Fields.body(request);
        User user =
                passwords.reset(sent.requiredToken(), sent.requiredPassword()).orElseThrow();
        AuditDetails.of(http).subject("user", user.id());
    }
}
