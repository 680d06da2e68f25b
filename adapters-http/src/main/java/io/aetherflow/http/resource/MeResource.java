package io.aetherflow.http.resource;

import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.view.MeView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;

/** Who am I, and what may I do. */
@Path("/auth/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class MeResource {

    private final Plugins plugins;

    public MeResource(Plugins plugins) {
        this.plugins = plugins;
    }

    @GET
    @Operation(operationId = "me", summary = "Who the caller is and what they may do")
    public MeView me(@Auth CallerPrincipal me) {
        Stream<DepartmentId> served =
                plugins.all().stream().map(plugin -> plugin.department().id()).filter(me.scope()::includes);
        Stream<DepartmentId> home = me.caller().user().home().stream();
        return MeView.of(
                me.caller().user(),
                Stream.concat(served, home)
                        .map(DepartmentId::value)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
