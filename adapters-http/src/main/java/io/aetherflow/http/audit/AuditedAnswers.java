package io.aetherflow.http.audit;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.PublicRoutes;
import io.aetherflow.http.failure.Answers;
import io.aetherflow.http.request.Replayed;
import io.aetherflow.http.request.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the audit trail of every request that took a route, before the answer's first byte leaves: a streamed export when it
 * begins. What can't be recorded is not answered. Left out are reads of public documents, and refusals for asking too often.
 *
 * <p>The action is the route's operationId in snake_case, as {@code list_rows}.
 */
@Priority(1) // the last of those that may change an answer
public final class AuditedAnswers implements ContainerResponseFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedAnswers.class);
    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();
    private static final int TOO_MANY_REQUESTS = 429;

    /** The action of whoever was turned away before a route was found for them. */
    private static final String NO_ROUTE = "request_refused";

    private static final Failure UNRECORDED = Failure.of(
            FailureCode.UNAVAILABLE,
            "The audit trail can't be written at the moment, and nothing is answered that is not recorded. A change may have"
                    + " been made.",
            "Look whether it was; else try again in a moment.");

    private final AuditTrail trail;
    private final Answers answers;
    private final Clock clock;
    private final Map<Method, String> names = new ConcurrentHashMap<>();

    @Context
    private @Nullable ResourceInfo route;

    public AuditedAnswers(AuditTrail trail, Answers answers, Clock clock) {
        this.trail = trail;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<String> action = action(request, response);
        if (action.isEmpty()) {
            return;
        }
        try {
            trail.append(List.of(entry(action.get(), request, response)));
        } catch (RuntimeException e) {
            LOG.error("Not recorded: {}, answered {}", action.get(), response.getStatus(), e);
            // A failure that is told already shows nothing to anybody.
            if (response.getStatus() < 500) {
                withhold(response);
            }
        }
    }

    private Optional<String> action(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        Method method = route == null ? null : route.getResourceMethod();
        if (method == null) {
            boolean turnedAway = caller(request) != null && (status == 401 || status == 403);
            return turnedAway ? Optional.of(NO_ROUTE) : Optional.empty();
        }
        boolean document = !HttpMethod.POST.equals(request.getMethod())
                && PublicRoutes.contains(request.getUriInfo().getPath());
        boolean ours = method.getDeclaringClass().isAnnotationPresent(Path.class);
        return document || !ours || status == TOO_MANY_REQUESTS ? Optional.empty() : Optional.of(name(method));
    }

    private String name(Method method) {
        return names.computeIfAbsent(method, AuditedAnswers::spelled);
    }

    private static String spelled(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        boolean named = operation != null && !operation.operationId().isEmpty();
        return NAMES.translate(named ? operation.operationId() : method.getName());
    }

    private AuditEntry entry(String action, ContainerRequestContext request, ContainerResponseContext response) {
        AuditDetails told = request.getProperty(AuditDetails.ATTRIBUTE) instanceof AuditDetails details
                ? details
                : AuditDetails.none();
        List<AuditSubject> subjects = AuditedPath.subjects(request.getUriInfo());
        SortedMap<String, String> words = told.words();
        subjects.stream().skip(1).forEach(more -> words.putIfAbsent(more.type(), more.id()));
        answered(response).ifPresent(type -> words.put("as", type));
        made(response).ifPresent(place -> words.put("made", place));
        Caller caller = caller(request);
        AuditSubject subject = told.subject() != null || subjects.isEmpty() ? told.subject() : subjects.get(0);
        return new AuditEntry(
                clock.instant(),
                Replayed.is(request) ? AuditActor.SYSTEM : actor(caller, told),
                department(caller, subject),
                action,
                subject,
                AuditResult.of(response.getStatus()),
                response.getStatus(),
                RequestId.current(),
                words);
    }

    private static @Nullable Caller caller(ContainerRequestContext request) {
        return request.getSecurityContext() != null
                        && request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal principal
                ? principal.caller()
                : null;
    }

    private static AuditActor actor(@Nullable Caller caller, AuditDetails told) {
        if (caller != null) {
            UUID id = caller.user().id();
            return caller.service() ? AuditActor.service(id) : AuditActor.user(id);
        }
        AuditActor found = told.actor();
        return found == null ? AuditActor.ANONYMOUS : found;
    }

    /** The one that the address names, else the caller's own. */
    private static @Nullable DepartmentId department(@Nullable Caller caller, @Nullable AuditSubject subject) {
        if (subject != null
                && subject.type().equals("department")
                && subject.id().matches("[a-z][a-z0-9_]{1,30}")) {
            return new DepartmentId(subject.id());
        }
        return caller == null ? null : caller.user().department();
    }

    /** What kind of export left, where it is one. */
    private static Optional<String> answered(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type == null || response.getStatus() >= 400 || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? Optional.empty()
                : Optional.of(type.getType() + "/" + type.getSubtype());
    }

    /** What came of it, as the answer says where to find it. */
    private static Optional<String> made(ContainerResponseContext response) {
        URI place = response.getLocation();
        return place == null || place.getPath() == null ? Optional.empty() : Optional.of(place.getPath());
    }

    private void withhold(ContainerResponseContext response) {
        if (response.getEntity() instanceof AutoCloseable open) {
            close(open);
        }
        try (Response instead = answers.of(UNRECORDED)) {
            response.getHeaders().clear();
            response.getHeaders().putAll(instead.getHeaders());
            response.setStatusInfo(instead.getStatusInfo());
            response.setEntity(instead.getEntity(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            LOG.debug("What was to be sent could not be closed", e);
        }
    }
}
