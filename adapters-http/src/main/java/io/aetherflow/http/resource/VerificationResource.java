package io.aetherflow.http.resource;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.flow.EmailVerification;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.form.EmailRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.TokenRequest;
import io.aetherflow.http.limit.Throttled;
import io.aetherflow.http.retry.NeverKept;
import io.aetherflow.http.view.NoticeView;
import io.aetherflow.http.view.UserView;
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

/** E-mail addresses are shown to be their owners'. */
@Path("/auth/verify")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class VerificationResource {

    private final EmailVerification verification;
    private final LoginThrottle throttle;

    public VerificationResource(EmailVerification verification, LoginThrottle throttle) {
        this.verification = verification;
        this.throttle = throttle;
    }

    @POST
    @Path("/email")
    @Throttled("letters")
    @NeverKept
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyEmail", summary = "Confirm an e-mail address by a link's token")
    @ApiResponse(
            responseCode = "200",
            description = "Confirmed: the account is active, or waits for an administrator",
            content = @Content(schema = @Schema(implementation = UserView.Registered.class)))
    public UserView.Registered verify(@Context HttpServletRequest http, @Nullable TokenRequest request) {
        UserView user = verification
                .verify(Fields.body(request).requiredToken())
                .map(UserView::of)
                .orElseThrow();
        AuditDetails.of(http).subject("user", user.id());
        return new UserView.Registered(user);
    }

    @POST
    @Path("/resend")
    @Throttled("letters")
    @NeverKept
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "resendVerification", summary = "Have another link sent that confirms an e-mail address")
    @ApiResponse(
            responseCode = "202",
            description = "The same for every address, whether it waits for a link or not",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response resend(@Nullable EmailRequest request) {
        String email = Fields.body(request).requiredEmail();
        throttle.letter(email).ifPresent(refusal -> {
            throw new AetherException(refusal);
        });
        verification.resend(email);
        return Response.accepted(
                        new NoticeView("If this address waits to be confirmed, a letter with a link is on its way."))
                .build();
    }
}
