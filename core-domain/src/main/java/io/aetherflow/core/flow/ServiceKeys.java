package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.UuidV7;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use case: services get keys, and call with them. */
public final class ServiceKeys {

    /** In days. */
    public static final int USUAL_LIFE = 90;

    /** In days. */
    public static final int LONGEST_LIFE = 365;

    /** How long a token is good that a service gets for its key. */
    public static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private static final int LONGEST_NAME = 100;

    /** What the ports are that it stands on. */
    public record Ports(ApiKeys keys, Sessions sessions, AccessTokens tokens) {}

    private final Ports ports;
    private final Plugins plugins;
    private final Clock clock;
    private final UuidV7 ids;
    private final SecureRandom random = new SecureRandom();

    public ServiceKeys(Ports ports, Plugins plugins, Clock clock) {
        this.ports = ports;
        this.plugins = plugins;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /** Whether a text means to be a key, good or bad, and not an access token. */
    public static boolean looksLikeKey(String text) {
        return text.startsWith(KeyText.MARK);
    }

    /**
     * Makes a service and its key. Refuses with {@code FORBIDDEN} all but people who administer, {@code INVALID_REQUEST} what
     * the form can't mean, and {@code DEPARTMENT_NOT_SERVED}.
     */
    public Outcome<IssuedKey> issue(Caller caller, KeyForm form) {
        Optional<Failure> lack = caller.lacks(Role.ADMIN);
        if (lack.isPresent()) {
            return Outcome.refused(lack.get());
        }
        if (caller.service()) {
            return Outcome.refused(
                    FailureCode.FORBIDDEN, "Keys are made by people; log in as an administrator to make one.");
        }
        Optional<Failure> fault = fault(form);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        String department = form.department();
        return department == null
                ? Outcome.done(store(caller, form, null))
                : plugins.resolve(department).map(home -> store(caller, form, home));
    }

    private static Optional<Failure> fault(KeyForm form) {
        if (form.name().isBlank() || form.name().length() > LONGEST_NAME) {
            return invalid("name", "The key needs a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (form.days() < 1 || form.days() > LONGEST_LIFE) {
            return invalid("expires_in_days", "A key is good for 1 to " + LONGEST_LIFE + " days.");
        }
        if (form.department() == null && form.role() != Role.ADMIN) {
            return invalid("department", "The department is missing; only an administrator's key has none.");
        }
        return Optional.empty();
    }

    private static Optional<Failure> invalid(String field, String message) {
        return Optional.of(Failure.of(FailureCode.INVALID_REQUEST, message).with("field", field));
    }

    private IssuedKey store(Caller caller, KeyForm form, @Nullable DepartmentId department) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        KeyText text = KeyText.random(random);
        ApiKey key = new ApiKey(
                ids.next(),
                service(form, department, now),
                text.prefix(),
                text.hash(),
                caller.user().id(),
                now,
                now.plus(Duration.ofDays(form.days())),
                null,
                null);
        return new IssuedKey(ports.keys().add(key), text.text());
    }

    /** An account that nobody can log in to: no password hashes to nothing, and no mail arrives. */
    private User service(KeyForm form, @Nullable DepartmentId department, Instant now) {
        UUID id = ids.next();
        return new User(
                id,
                "key-" + id + "@service.invalid",
                form.name().strip(),
                "",
                form.role(),
                department,
                Tier.FREE,
                UserStatus.ACTIVE,
                now,
                now,
                null,
                UserKind.SERVICE);
    }

    /** The service behind a key that is shown, or empty. Nothing is remembered: a revoked key is refused at once. */
    public Optional<Caller> caller(String text) {
        return KeyText.parse(text)
                .flatMap(shown -> ports.keys().living(shown.prefix()).filter(key -> shown.hashesTo(key.hash())))
                .map(key -> {
                    noteUse(key);
                    return new Caller(key.service(), key.id());
                });
    }

    /**
     * A token for a key: what OAuth 2.0 calls client credentials. Empty where the pair is not a living key's.
     *
     * @param client the key's id or its prefix
     * @param secret the whole key
     */
    public Optional<ServiceToken> token(String client, String secret) {
        return KeyText.parse(secret)
                .flatMap(shown -> named(client).filter(key -> shown.hashesTo(key.hash())))
                .map(key -> {
                    noteUse(key);
                    return opened(key);
                });
    }

    private Optional<ApiKey> named(String client) {
        try {
            return ports.keys().living(UUID.fromString(client));
        } catch (IllegalArgumentException e) {
            return ports.keys().living(client);
        }
    }

    private ServiceToken opened(ApiKey key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant hour = now.plus(TOKEN_LIFETIME);
        Instant end = key.expiresAt().isBefore(hour) ? key.expiresAt() : hour;
        Session session = new Session(ids.next(), key.service().id(), now, end);
        ports.sessions().open(session);
        return new ServiceToken(key.service(), session, ports.tokens().issue(key.service(), session));
    }

    private void noteUse(ApiKey key) {
        Instant last = key.lastUsedAt();
        if (last == null || !last.plus(ApiKeys.USE_NOTED).isAfter(clock.instant())) {
            ports.keys().used(key.id());
        }
    }
}
