package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.memory.MemoryAccessTokens;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Keys by the clock: each is good until its end and not a moment longer, and so are its tokens. */
class ServiceKeysTest {

    private final HandClock clock = new HandClock();
    private final MemoryStorage storage = new MemoryStorage(clock, RetryPolicy.USUAL);
    private final Plugins plugins =
            new Plugins(List.of(new InstalledPlugin(new ToyPlugin("toys", row -> {}), "toys", "1")));
    private final AccessTokens tokens = new MemoryAccessTokens(storage.signingKeys(), clock);
    private final ServiceKeys services =
            new ServiceKeys(new ServiceKeys.Ports(storage.apiKeys(), storage.sessions(), tokens), plugins, clock);
    private final Caller admin = new Caller(Examples.admin(), Examples.id());

    private IssuedKey issued(int days) {
        return services.issue(admin, new KeyForm("Tills", "toys", Role.VIEWER, days))
                .orElseThrow();
    }

    @Property(tries = 60, seed = "5")
    @Label("A key opens until its last moment, and never after")
    void opensUntilItsEnd(
            @ForAll @IntRange(min = 1, max = 365) int days, @ForAll @LongRange(min = 1, max = 86_400) long s) {
        IssuedKey key = issued(days);
        clock.pass(Duration.ofDays(days).minusSeconds(s));
        Caller caller = services.caller(key.secret()).orElseThrow();
        assertThat(caller.service()).isTrue();
        assertThat(caller.scope().only())
                .hasValueSatisfying(home -> assertThat(home.value()).isEqualTo("toys"));
        ServiceToken token = services.token(key.key().prefix(), key.secret()).orElseThrow();
        assertThat(Duration.between(clock.instant(), token.session().expiresAt()))
                .isEqualTo(Duration.ofSeconds(Math.min(s, 3600)));
        clock.pass(Duration.ofSeconds(Math.min(s, 3600)));
        assertThat(tokens.session(token.accessToken())).isEmpty();
        assertThat(storage.sessions().user(token.session().id())).isEmpty();
        clock.pass(Duration.ofSeconds(s));
        assertThat(services.caller(key.secret())).isEmpty();
        assertThat(services.token(key.key().id().toString(), key.secret())).isEmpty();
    }

    @Property(tries = 200, seed = "6")
    @Label("One character changed, anywhere, and it is no key")
    void everyCharacterCounts(@ForAll @IntRange(max = 58) int at, @ForAll char with) {
        String key = issued(1).secret();
        String wrong = key.substring(0, at) + with + key.substring(at + 1);
        assertThat(services.caller(wrong).isPresent()).isEqualTo(wrong.equals(key));
    }

    @Test
    void keysAreMadeByAdministratorsWhoArePeople() {
        KeyForm form = new KeyForm("Tills", "toys", Role.VIEWER, 1);
        Caller analyst = new Caller(Examples.user(Role.ANALYST, new DepartmentId("toys")), Examples.id());
        Caller program = new Caller(Examples.service(Role.ADMIN, null), Examples.id());
        for (Caller stranger : List.of(analyst, program)) {
            assertThat(services.issue(stranger, form).refusal().orElseThrow().code())
                    .isEqualTo(FailureCode.FORBIDDEN);
        }
    }

    @Test
    void useIsWrittenOnceAMinute() {
        IssuedKey key = issued(1);
        Instant first = clock.instant();
        services.caller(key.secret()).orElseThrow();
        clock.pass(Duration.ofSeconds(59));
        services.caller(key.secret()).orElseThrow();
        assertThat(storage.apiKeys().living(key.key().id()).orElseThrow().lastUsedAt())
                .isEqualTo(first);
        clock.pass(Duration.ofSeconds(1));
        services.caller(key.secret()).orElseThrow();
        assertThat(storage.apiKeys().living(key.key().id()).orElseThrow().lastUsedAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void aServiceIsNoAdministratorThatHasToStay() {
        User last = Examples.admin();
        storage.users().add(last).orElseThrow();
        services.issue(admin, new KeyForm("ops", null, Role.ADMIN, 1)).orElseThrow();
        assertThat(storage.users()
                        .change(Scope.all(), last.changed(Role.ADMIN, null, Tier.FREE, UserStatus.INACTIVE))
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(FailureCode.CONFLICT);
    }

    @Test
    void nothingOfAKeyIsWrittenWhereLogsAre() {
        IssuedKey key = issued(1);
        assertThat(key.toString() + key.key())
                .doesNotContain(key.secret(), key.key().hash());
    }
}
