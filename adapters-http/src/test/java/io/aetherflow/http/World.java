package io.aetherflow.http;

import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.Admission;
import io.aetherflow.core.flow.AuditCheckpoints;
import io.aetherflow.core.flow.DatasetExports;
import io.aetherflow.core.flow.DatasetRejects;
import io.aetherflow.core.flow.DeleteDataset;
import io.aetherflow.core.flow.DepartmentDashboards;
import io.aetherflow.core.flow.EmailVerification;
import io.aetherflow.core.flow.EtlRunner;
import io.aetherflow.core.flow.EtlSettings;
import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.flow.InvitationDesk;
import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.Letters;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.Logins;
import io.aetherflow.core.flow.Monitoring;
import io.aetherflow.core.flow.Passwords;
import io.aetherflow.core.flow.PeriodInsights;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.flow.PreviewFile;
import io.aetherflow.core.flow.Progress;
import io.aetherflow.core.flow.RefreshTokens;
import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.flow.RequestLimits;
import io.aetherflow.core.flow.RequestTally;
import io.aetherflow.core.flow.ResumableUploads;
import io.aetherflow.core.flow.RetentionRules;
import io.aetherflow.core.flow.ReviseDataset;
import io.aetherflow.core.flow.ServiceKeys;
import io.aetherflow.core.flow.SessionLimits;
import io.aetherflow.core.flow.SocketLogins;
import io.aetherflow.core.flow.UploadDataset;
import io.aetherflow.core.flow.UserAdministration;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.limit.RequestCounters;
import io.aetherflow.core.memory.MemoryAuditTrail;
import io.aetherflow.core.memory.MemoryLake;
import io.aetherflow.core.memory.MemoryMailer;
import io.aetherflow.core.memory.MemoryPasswordHasher;
import io.aetherflow.core.memory.MemoryRequestCounters;
import io.aetherflow.core.memory.MemorySecrets;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.spi.SampleData;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.http.auth.JoseAccessTokens;
import io.aetherflow.http.limit.LimitPorts;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.ExampleInsights;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import io.aetherflow.kit.MemoryKit;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Two departments on in-memory ports, behind the real use cases. */
final class World {

    final MemoryKit store = new MemoryKit(new MemoryStorage());
    final BreakableObjects objects = new BreakableObjects();
    final BreakableRejects rejects = new BreakableRejects();
    final AuditKeys auditKeys = AuditKeys.of(new MemorySecrets());
    final BreakableTrail trail = new BreakableTrail(new MemoryAuditTrail(auditKeys.chain()));
    final PasswordHasher hasher = new MemoryPasswordHasher();
    final MemoryMailer mailer = new MemoryMailer();
    boolean verifyEmail;
    final Branch home = Branch.open(store);
    final Branch other = Branch.open(store);
    final AccessTokens tokens = new JoseAccessTokens(store.signingKeys(), Clock.systemUTC());
    final HandClock limitClock = new HandClock();
    final HandClock monitorClock = new HandClock();
    final RequestCounters counters = new MemoryRequestCounters(limitClock);
    final LimitPorts limits;
    final Plugins plugins = new Plugins(List.of(plugin(home, World::sample), plugin(other, null)));
    private final TabularFiles files = new TestCsv();
    private final MemoryLake lake = new MemoryLake();
    private final EtlRunner etl = new EtlRunner(
            new EtlRunner.Ports(
                    store.datasets(), objects, files, store.loads(), lake, rejects, store.mappings(), store.verdicts()),
            plugins,
            EtlSettings.USUAL,
            Clock.systemUTC());

    /** Where nothing is limited: tests ask a lot. */
    World() {
        this(1_000_000, new LoginThrottle.Rules(1_000_000, 1_000_000, Duration.ofMinutes(1)), 0);
    }

    World(long queries, LoginThrottle.Rules logins, int proxies) {
        limits = new LimitPorts(
                new RequestLimits(counters, new RequestLimits.Rules(queries, 10 * queries, Duration.ofHours(1))),
                new RequestTally(counters),
                new LoginThrottle(counters, logins),
                proxies);
        plugins.all().forEach(plugin -> store.catalogue().publish(plugin.department(), plugin.schemas()));
    }

    /** Does what an ETL job asks for, until it has ended. */
    void work(UUID jobId) {
        while (attempt(jobId).run().willRetry()) {
            store.due(jobId);
        }
    }

    private Job attempt(UUID jobId) {
        Claim claim = store.jobs().claim(jobId, Branch.WORKER).orElseThrow();
        Outcome<JobOutcome> outcome = etl.run(claim, new Progress());
        return outcome.refusal()
                .map(why -> store.jobs().fail(claim, why, null))
                .orElseGet(() -> outcome.flatMap(done -> store.jobs().succeed(claim, done)))
                .orElseThrow();
    }

    HttpPorts ports(RegistrationMode mode) {
        Clock clock = Clock.systemUTC();
        return new HttpPorts(
                new Accounts(store.users(), hasher, plugins, mode, verifyEmail ? verification(mode) : null, clock),
                logins(tokens, clock),
                new UserAdministration(store.users(), plugins),
                new ServiceKeys(new ServiceKeys.Ports(store.apiKeys(), store.sessions(), tokens), plugins, clock),
                new UploadDataset(
                        new Admission(objects, store.jobs(), Admission.Limits.USUAL),
                        objects,
                        store.jobs(),
                        plugins,
                        clock),
                new ResumableUploads(
                        new ResumableUploads.Ports(store.uploadSessions(), objects, store.datasets(), store.jobs()),
                        new Admission(objects, store.jobs(), Admission.Limits.USUAL),
                        plugins,
                        ResumableUploads.Limits.of(TestServer.MOST_BYTES),
                        clock),
                new DeleteDataset(store.datasets(), objects),
                new RetentionRules(store.retentions(), store.catalogue(), Retention.days(90)),
                new DepartmentDashboards(
                        new DepartmentDashboards.Ports(store.insights(), store.datasets(), store.profiles()),
                        plugins,
                        new PeriodInsights(
                                new PeriodInsights.Ports(store.cleanRows(), lake, Journal.SILENT, clock),
                                PeriodInsights.Limits.USUAL)),
                new DatasetRejects(rejects),
                new DatasetExports(objects),
                new PreviewFile(files, store.mappings(), plugins, EtlSettings.USUAL, clock),
                new ReviseDataset(
                        new Admission(objects, store.jobs(), Admission.Limits.USUAL),
                        objects,
                        store.datasets(),
                        store.jobs(),
                        plugins,
                        clock),
                plugins,
                store.users(),
                store.apiKeys(),
                store.personalData(),
                store.signingKeys(),
                store.datasets(),
                store.jobs(),
                store.cleanRows(),
                store.profiles(),
                store.insights(),
                objects,
                store.isolation(),
                limits,
                store.keptAnswers(),
                store.jobFeed(),
                new SocketLogins(store.socketTickets(), store.sessions()),
                trail,
                new AuditCheckpoints(trail, objects, auditKeys, clock, AuditCheckpoints.Settings.USUAL),
                new Monitoring(Map.of("objects", objects), store.jobs(), plugins, monitorClock),
                identity(mode));
    }

    private HttpPorts.Identity identity(RegistrationMode mode) {
        Executor atOnce = Runnable::run;
        Letters letters = new Letters(mailer, "https://aetherflow.example/");
        return new HttpPorts.Identity(
                store.sessions(),
                new Passwords(new Passwords.Ports(store.users(), store.oneTimeTokens(), hasher, letters), atOnce),
                verification(mode),
                new InvitationDesk(
                        new InvitationDesk.Ports(store.invitations(), hasher, letters, plugins),
                        atOnce,
                        Clock.systemUTC()),
                store.invitations(),
                store.preferences());
    }

    private EmailVerification verification(RegistrationMode mode) {
        return new EmailVerification(
                store.users(),
                store.oneTimeTokens(),
                new Letters(mailer, "https://aetherflow.example/"),
                mode,
                Runnable::run);
    }

    /** The token of the last letter to somebody. */
    String mailedToken(String email) {
        String text = mailer.sent().stream()
                .filter(mail -> mail.to().equals(email))
                .reduce((first, second) -> second)
                .orElseThrow()
                .text();
        return text.replaceFirst("(?s).*#token=([\\w-]{43}).*", "$1");
    }

    private Logins logins(AccessTokens by, Clock clock) {
        return new Logins(
                new Logins.Ports(store.users(), store.sessions(), hasher, by, new RefreshTokens("a servers' secret")),
                SessionLimits.USUAL,
                Journal.SILENT,
                clock);
    }

    /** A token of a new user of the home department. */
    String token(Role role) {
        return token(role, role == Role.ADMIN ? null : home.id());
    }

    String token(Role role, @Nullable DepartmentId department) {
        User user = Examples.user(role, department);
        store.users().add(user).orElseThrow();
        return token(user);
    }

    String token(User user) {
        return token(user, Examples.session(user));
    }

    String token(User user, Session session) {
        store.sessions().open(session);
        return tokens.issue(user, session);
    }

    /** A token that was issued so long ago, of a session that lives. */
    String agedToken(User user, Duration age) {
        Instant now = Examples.now();
        Session old = new Session(Examples.id(), user.id(), now.minus(age), now.plus(Duration.ofDays(2)));
        store.sessions().open(old);
        token(user);
        return new JoseAccessTokens(store.signingKeys(), new HandClock(now.minus(age))).issue(user, old);
    }

    private static InstalledPlugin plugin(Branch branch, @Nullable Scribe scribe) {
        SampleData samples =
                scribe == null ? null : new ExampleSamples(branch.schema().name(), scribe);
        return new InstalledPlugin(
                new ExamplePlugin(branch.department(), branch.schema(), samples), "example", "0.1.0");
    }

    /** With cells that a spreadsheet could run. */
    private static void sample(long rows, long seed, Writer out) throws IOException {
        out.write("name,amount,note\n");
        for (long row = 1; row <= rows; row++) {
            out.write("=cmd" + row + ",-" + seed + ",\"@a, \"\"b\"\"\"\n");
        }
    }

    private interface Scribe {
        void write(long rows, long seed, Writer out) throws IOException;
    }

    private record ExampleSamples(String schema, Scribe scribe) implements SampleData {

        @Override
        public void write(long rows, long seed, Writer out) throws IOException {
            scribe.write(rows, seed, out);
        }
    }

    private record ExamplePlugin(
            Department department,
            TableSchema stored,
            @Nullable SampleData sample) implements DepartmentPlugin {

        @Override
        public Optional<SampleData> samples() {
            return Optional.ofNullable(sample);
        }

        @Override
        public List<TableSchema> schemas() {
            return List.of(stored, declared());
        }

        @Override
        public List<InsightModel> models() {
            return List.of(new ExampleModel(stored.name()));
        }

        /** One of everything that a schema can declare. */
        private TableSchema declared() {
            return TableSchema.named(department.id() + "_declared")
                    .columns(
                            Column.money("amount")
                                    .atLeast("0.10")
                                    .atMost("1000")
                                    .aliases("total"),
                            Column.text("code").matching("[A-Z]+").oneOf("A", "B"),
                            Column.date("day"))
                    .requires(Requirement.column("amount"), Requirement.oneOf("code", "day"))
                    .naturalKey("code", "day")
                    .derives(Derivation.uploadDay("day"))
                    .rules(new RowRule("amount_is_whole", List.of("amount"), "Not whole.", "Round it.", row -> true))
                    .build();
        }
    }

    private record ExampleModel(String schema) implements InsightModel {

        @Override
        public String name() {
            return "example_model";
        }

        /** The sum, and that there is nothing else to say. */
        @Override
        public List<Insight> infer(DatasetView dataset, ModelContext context) {
            BigDecimal[] sum = {BigDecimal.ZERO};
            dataset.forEach(row -> sum[0] = sum[0].add(row.decimal("amount")));
            Field field = Field.of("total", "Total", Field.Format.MONEY).in("GBP");
            return List.of(
                    Insight.of("example_total", "Total", "All in all.", Severity.INFO, Map.of())
                            .withChart(Chart.kpi("Total", "All in all.", field, sum[0])),
                    ExampleInsights.rich(1));
        }
    }
}
