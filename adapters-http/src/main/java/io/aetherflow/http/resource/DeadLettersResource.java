package io.aetherflow.http.resource;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.flow.DeadLetterDesk;
import io.aetherflow.core.flow.DeadLetterDesk.Redriven;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.DeadLetterQuery;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.form.RedriveRequest;
import io.aetherflow.http.view.DeadLetterView;
import io.aetherflow.http.view.PageView;
import io.aetherflow.http.view.RedriveView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs that failed for good. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public final class DeadLettersResource {

    private final DeadLetterDesk desk;

    public DeadLettersResource(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "Jobs that failed for good, newest first")
    public DeadLetterView.Listed list(
            @Auth CallerPrincipal me, @BeanParam DeadLetterQuery query, @BeanParam PageQuery page) {
        return PageView.of(
                desk.list(me.caller(), query.filter(), page.request()), DeadLetterView::of, DeadLetterView.Listed::new);
    }

    @POST
    @Path("/redrive")
    @Requires(Role.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redriveDeadLetters",
            summary = "Queue jobs again that failed for good, 100 at most at once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RedriveRequest.class))))
    @ApiResponse(
            responseCode = "202",
            description = "What became of each; 409 where none could be queued",
            content = @Content(schema = @Schema(implementation = RedriveView.class)))
    public Response redrive(@Auth CallerPrincipal me, @Nullable RedriveRequest request) {
        List<Redriven> ends =
                desk.redrive(me.caller(), RedriveRequest.of(request)).orElseThrow();
        refusedAll(ends).ifPresent(failure -> {
            throw new AetherException(failure);
        });
        return Response.accepted(RedriveView.of(ends)).build();
    }

    /** The first reason, where not one letter went out. */
    private static Optional<Failure> refusedAll(List<Redriven> ends) {
        return ends.stream().allMatch(end -> end.refusal().isPresent())
                ? ends.stream().findFirst().flatMap(Redriven::refusal)
                : Optional.empty();
    }
}
