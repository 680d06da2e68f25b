package io.aetherflow.http.auth;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.flow.Logins;
import io.aetherflow.core.flow.ServiceKeys;
import io.dropwizard.auth.AuthFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.PreMatching;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The one place where requests are told whose they are. Before the router: nothing of a request is looked at, not even
 * whether its route exists, until its token was.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class SessionFilter extends AuthFilter<String, CallerPrincipal> {

    /** What a page's own script sends and a foreign form can't. */
    static final String ASKED_FOR = "X-Requested-With";

    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SessionFilter() {}

    public static SessionFilter over(Logins logins, ServiceKeys services) {
        return new Builder()
                .setAuthenticator(
                        token -> (ServiceKeys.looksLikeKey(token) ? services.caller(token) : logins.caller(token))
                                .map(CallerPrincipal::new))
                .setAuthorizer((principal, role, request) -> false)
                .buildAuthFilter();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (PublicRoutes.contains(request.getUriInfo().getPath()) || replayed(request)) {
            return;
        }
        Credential credential = Credential.of(request).orElseThrow(SessionFilter::stranger);
        if (!authenticate(request, credential.token(), "BEARER")) {
            throw stranger();
        }
        name(((CallerPrincipal) request.getSecurityContext().getUserPrincipal()).caller());
        if (credential.byCookie() && !HARMLESS.contains(request.getMethod())) {
            checkAskedFor(request.getHeaderString(ASKED_FOR));
        }
    }

    static void checkAskedFor(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new AetherException(
                    FailureCode.FORBIDDEN,
                    "A change by cookie needs the header " + ASKED_FOR + ", so that no other site can ask for it.");
        }
    }

    /** Made within this process, with its caller; what comes over the wire never has one yet. */
    private static boolean replayed(ContainerRequestContext request) {
        return request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal;
    }

    /** For every line logged from here on. */
    private static void name(Caller caller) {
        MDC.put("user_id", caller.user().id().toString());
        caller.user().home().ifPresent(home -> MDC.put("department", home.value()));
    }

    private static AetherException stranger() {
        return new AetherException(
                FailureCode.UNAUTHENTICATED, "Log in first: this needs an access token that is valid and not expired.");
    }

    private static final class Builder extends AuthFilterBuilder<String, CallerPrincipal, SessionFilter> {
        @Override
        protected SessionFilter newInstance() {
            return new SessionFilter();
        }
    }
}
