package io.aetherflow.aws.secrets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets that were read a short while ago. Those that are missing are not remembered: somebody may just be making one. */
final class RememberedSecrets {

    private final Clock clock;
    private final Duration age;
    private final Map<String, Remembered> secrets = new ConcurrentHashMap<>();

    private record Remembered(String secret, Instant until) {}

    RememberedSecrets(Clock clock, Duration age) {
        this.clock = clock;
        this.age = age;
    }

    Optional<String> get(String id) {
        Instant now = clock.instant();
        return Optional.ofNullable(secrets.get(id))
                .filter(found -> now.isBefore(found.until()))
                .map(Remembered::secret);
    }

    /** Gives the secret back. */
    String put(String id, String secret) {
        secrets.put(id, new Remembered(secret, clock.instant().plus(age)));
        return secret;
    }
}
