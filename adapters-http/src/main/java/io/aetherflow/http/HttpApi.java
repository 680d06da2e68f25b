package io.aetherflow.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.flow.DeadLetterDesk;
import io.aetherflow.core.flow.DepartmentSamples;
import io.aetherflow.core.flow.PersonalRights;
import io.aetherflow.core.flow.SubjectErasure;
import io.aetherflow.http.admin.AdminPages;
import io.aetherflow.http.audit.AuditedAnswers;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.KeySet;
import io.aetherflow.http.auth.PeopleFeature;
import io.aetherflow.http.auth.RefreshCookie;
import io.aetherflow.http.auth.RoleFeature;
import io.aetherflow.http.auth.SessionCookie;
import io.aetherflow.http.auth.SessionFilter;
import io.aetherflow.http.docs.DocsServlet;
import io.aetherflow.http.docs.OpenApiResource;
import io.aetherflow.http.edge.BodyLimits;
import io.aetherflow.http.edge.BrokenAnswers;
import io.aetherflow.http.edge.RequestFilter;
import io.aetherflow.http.edge.RouteFilter;
import io.aetherflow.http.edge.Traffic;
import io.aetherflow.http.failure.Answers;
import io.aetherflow.http.failure.Envelopes;
import io.aetherflow.http.failure.FailureMappers;
import io.aetherflow.http.failure.JettyErrors;
import io.aetherflow.http.failure.ServletErrors;
import io.aetherflow.http.isolation.IsolationResource;
import io.aetherflow.http.json.Json;
import io.aetherflow.http.limit.DoorFilter;
import io.aetherflow.http.limit.LimitFeature;
import io.aetherflow.http.limit.TallyFilter;
import io.aetherflow.http.live.LiveUpdates;
import io.aetherflow.http.oauth.TokenResource;
import io.aetherflow.http.pages.PagesServlet;
import io.aetherflow.http.request.ApiPath;
import io.aetherflow.http.request.SecurityHeaders;
import io.aetherflow.http.resource.ApiKeysResource;
import io.aetherflow.http.resource.AuditResource;
import io.aetherflow.http.resource.AuthResource;
import io.aetherflow.http.resource.CorrectionsResource;
import io.aetherflow.http.resource.DashboardsResource;
import io.aetherflow.http.resource.DataResource;
import io.aetherflow.http.resource.DatasetsResource;
import io.aetherflow.http.resource.DeadLettersResource;
import io.aetherflow.http.resource.DepartmentsResource;
import io.aetherflow.http.resource.ErasuresResource;
import io.aetherflow.http.resource.InsightsResource;
import io.aetherflow.http.resource.InvitationsResource;
import io.aetherflow.http.resource.JobsResource;
import io.aetherflow.http.resource.KeysResource;
import io.aetherflow.http.resource.MeResource;
import io.aetherflow.http.resource.MonitoringResource;
import io.aetherflow.http.resource.MyAccountResource;
import io.aetherflow.http.resource.OwnDataResource;
import io.aetherflow.http.resource.PasswordsResource;
import io.aetherflow.http.resource.PersonalDataResource;
import io.aetherflow.http.resource.PreviewResource;
import io.aetherflow.http.resource.ProfileAt;
import io.aetherflow.http.resource.ProfileResource;
import io.aetherflow.http.resource.RawResource;
import io.aetherflow.http.resource.RejectsResource;
import io.aetherflow.http.resource.ResultsResource;
import io.aetherflow.http.resource.RetentionResource;
import io.aetherflow.http.resource.RowsResource;
import io.aetherflow.http.resource.SampleResource;
import io.aetherflow.http.resource.SessionsResource;
import io.aetherflow.http.resource.SocketTicketResource;
import io.aetherflow.http.resource.UploadPiecesResource;
import io.aetherflow.http.resource.UploadResource;
import io.aetherflow.http.resource.UsageResource;
import io.aetherflow.http.resource.UserSessionsResource;
import io.aetherflow.http.resource.UsersResource;
import io.aetherflow.http.resource.VerificationResource;
import io.aetherflow.http.resource.VersionsResource;
import io.aetherflow.http.retry.RetryFeature;
import io.aetherflow.http.upload.Corrections;
import io.aetherflow.http.upload.Previews;
import io.aetherflow.http.upload.Uploads;
import io.aetherflow.http.view.MonitoringView;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.DispatcherType;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The HTTP API: registered once into a Dropwizard environment, it answers below {@code /api/v1} and {@code /docs}, and with
 * the dashboard's pages everywhere else.
 */
public final class HttpApi {

    private final HttpPorts ports;
    private final HttpSettings settings;
    private final Clock clock;

    public HttpApi(HttpPorts ports, HttpSettings settings, Clock clock) {
        this.ports = ports;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts everything in place; once for an environment, before the server starts.
     *
     * @param ready answered by {@code /ready} on the admin port
     */
    public void register(Environment environment, BooleanSupplier ready) {
        ObjectMapper mapper = Json.configure(environment.getObjectMapper());
        Envelopes envelopes = new Envelopes(mapper, settings.supportContact(), clock);
        PrometheusRegistry metrics = new PrometheusRegistry();
        SecurityHeaders headers = new SecurityHeaders(settings.secureCookie());
        registerEdge(
                environment,
                envelopes,
                new RequestFilter(new Traffic(metrics), new ServletErrors(envelopes), headers, ready),
                new JettyErrors(envelopes, headers));
        registerRoutes(environment, mapper, new Answers(envelopes), ready);
        new LiveUpdates(
                        new LiveUpdates.Ports(ports.jobFeed(), ports.jobs(), ports.socketLogins()),
                        settings.live(),
                        mapper,
                        ready)
                .register(environment, new ServletErrors(envelopes));
        AdminPages.register(environment, metrics, ready);
    }

    private static void registerEdge(
            Environment environment, Envelopes envelopes, RequestFilter requests, JettyErrors errors) {
        environment
                .servlets()
                .addFilter("request", requests)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment
                .servlets()
                .addServlet("docs", new DocsServlet(new ServletErrors(envelopes)))
                .addMapping("/docs", "/docs/*");
        PagesServlet.register(environment, new ServletErrors(envelopes));
        environment.getApplicationContext().setErrorHandler(errors);
        environment.lifecycle().addServerLifecycleListener(server -> {
            server.setErrorHandler(errors);
            server.getContainedBeans(HttpConfiguration.class).forEach(HttpApi::tellCapitalsApart);
        });
    }

    /**
     * The server remembers the header lines of a connection, and would take one that differs in its capitals alone for one
     * that it has seen: a token is not the same then.
     */
    private static void tellCapitalsApart(HttpConfiguration connector) {
        connector.setHeaderCacheCaseSensitive(true);
    }

    private void registerRoutes(Environment environment, ObjectMapper mapper, Answers answers, BooleanSupplier ready) {
        JerseyEnvironment jersey = environment.jersey();
        jersey.setUrlPattern(ApiPath.BASE + "/*");
        // A Location as we write it: made absolute, it would name a host that a proxy may have changed.
        jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        FailureMappers.register(jersey, answers);
        jersey.register(SessionFilter.over(ports.logins(), ports.serviceKeys()));
        jersey.register(new AuthValueFactoryProvider.Binder<>(CallerPrincipal.class));
        jersey.register(new RoleFeature());
        jersey.register(new TallyFilter(ports.limits().requests()));
        jersey.register(new DoorFilter(ports.limits()));
        jersey.register(new LimitFeature(ports.limits().queries()));
        jersey.register(new BodyLimits());
        jersey.register(new RetryFeature(ports.keptAnswers(), settings.maxUploadBytes()));
        jersey.register(new PeopleFeature());
        jersey.register(new RouteFilter());
        jersey.register(new BrokenAnswers());
        jersey.register(new AuditedAnswers(ports.auditTrail(), answers, clock));
        List<Object> resources = resources(mapper);
        resources.add(new MonitoringResource(ports.monitoring(), () -> process(ready)));
        Set<Class<?>> documented = new HashSet<>(Set.of(OpenApiResource.class));
        resources.add(IsolationResource.over(
                new IsolationResource.Ports(
                        ports.datasets(), ports.jobs(), ports.insights(), ports.plugins(), ports.isolation()),
                documented,
                router(environment),
                clock));
        resources.forEach(resource -> documented.add(resource.getClass()));
        resources.forEach(jersey::register);
        jersey.register(new OpenApiResource(documented, settings.version()));
    }

    private MonitoringView.Process process(BooleanSupplier ready) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        return new MonitoringView.Process(settings.version(), Instant.ofEpochMilli(started), ready.getAsBoolean());
    }

    private static Supplier<ApplicationHandler> router(Environment environment) {
        return () -> ((ServletContainer) environment.getJerseyServletContainer()).getApplicationHandler();
    }

    private List<Object> resources(ObjectMapper mapper) {
        Uploads uploads = new Uploads(ports.uploadDataset(), mapper, settings.maxUploadBytes());
        ProfileAt profiles = new ProfileAt(ports.datasets(), ports.profiles());
        List<Object> resources = new ArrayList<>();
        resources.add(new AuthResource(
                ports.accounts(),
                ports.logins(),
                ports.limits().logins(),
                new SessionCookie(settings.secureCookie()),
                new RefreshCookie(settings.secureCookie())));
        resources.add(new SocketTicketResource(ports.socketLogins()));
        resources.add(new MeResource(ports.plugins()));
        resources.add(new UsageResource(ports.limits(), clock));
        resources.add(new SessionsResource(ports.identity().sessions()));
        resources.add(new UserSessionsResource(ports.users(), ports.identity().sessions()));
        resources.add(new MyAccountResource(
                ports.users(),
                ports.identity().passwords(),
                ports.identity().preferences(),
                ports.limits().logins(),
                mapper));
        resources.add(new PasswordsResource(
                ports.identity().passwords(), ports.limits().logins()));
        resources.add(new VerificationResource(
                ports.identity().verification(), ports.limits().logins()));
        resources.add(new InvitationsResource(
                ports.identity().invitations(), ports.identity().invitationDesk()));
        resources.add(new KeysResource(new KeySet(ports.signingKeys(), clock)));
        resources.add(new UsersResource(ports.users(), ports.accounts(), ports.userAdministration()));
        resources.add(new ApiKeysResource(ports.apiKeys(), ports.serviceKeys()));
        resources.add(new TokenResource(ports.serviceKeys()));
        resources.add(new DepartmentsResource(ports.plugins()));
        resources.add(new SampleResource(new DepartmentSamples(ports.plugins())));
        PersonalRights rights = new PersonalRights(ports.personalData(), ports.auditTrail(), clock);
        resources.add(new PersonalDataResource(rights));
        resources.add(new OwnDataResource(rights));
        resources.add(new ErasuresResource(
                ports.personalData(),
                new SubjectErasure(ports.personalData(), ports.objectStore(), ports.plugins(), clock)));
        resources.add(new RetentionResource(ports.retentionRules()));
        resources.add(new UploadResource(uploads));
        resources.add(new UploadPiecesResource(ports.resumableUploads()));
        resources.add(new PreviewResource(
                new Previews(ports.previewFile(), mapper, settings.maxUploadBytes(), settings.preview())));
        resources.add(new CorrectionsResource(
                new Corrections(ports.reviseDataset(), mapper, settings.maxUploadBytes()),
                ports.reviseDataset(),
                ports.datasets()));
        resources.add(new VersionsResource(ports.datasets(), ports.reviseDataset()));
        resources.add(new ProfileResource(profiles));
        resources.add(new DatasetsResource(ports.datasets(), ports.jobs(), ports.deleteDataset(), ports.plugins()));
        resources.add(new RowsResource(ports.cleanRows(), ports.datasets(), ports.datasetExports()));
        resources.add(new RejectsResource(ports.datasets(), ports.datasetRejects()));
        resources.add(new ResultsResource(ports.datasets(), ports.insights()));
        resources.add(new RawResource(ports.datasets(), ports.objectStore()));
        resources.add(new JobsResource(ports.jobs()));
        resources.add(new DeadLettersResource(new DeadLetterDesk(ports.jobs(), ports.plugins())));
        resources.add(new DashboardsResource(ports.departmentDashboards()));
        resources.add(new InsightsResource(ports.insights()));
        resources.add(new DataResource(uploads, ports.jobs(), profiles));
        resources.add(new AuditResource(ports.auditTrail(), ports.auditCheckpoints(), mapper));
        return resources;
    }
}
