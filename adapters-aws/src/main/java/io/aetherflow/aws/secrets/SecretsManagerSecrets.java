package io.aetherflow.aws.secrets;

import io.aetherflow.aws.AwsClients;
import io.aetherflow.aws.AwsSettings;
import io.aetherflow.aws.Lazy;
import io.aetherflow.aws.Patience;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Secrets in AWS Secrets Manager, below a prefix. A found one is remembered for five minutes, so a password that is changed
 * there is used by then at the latest, and an outage shorter than that is not noticed.
 */
public final class SecretsManagerSecrets implements Secrets {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final AwsRequestOverrideConfiguration SOON = AwsRequestOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(5))
            .build();

    private final Lazy<SecretsManagerClient> client;
    private final String prefix;
    private final String where;
    private final RememberedSecrets remembered;

    /**
     * Opens nothing yet.
     *
     * @param prefix what the names begin with, as {@code aetherflow/}: what the platform's role may read and make
     */
    public SecretsManagerSecrets(AwsSettings settings, String prefix) {
        this(settings, prefix, Clock.systemUTC());
    }

    SecretsManagerSecrets(AwsSettings settings, String prefix, Clock clock) {
        this.client = new Lazy<>(() -> AwsClients.prepared(
                        SecretsManagerClient.builder(), settings, settings.secretsEndpoint(), Patience.USUAL)
                .build());
        this.prefix = prefix;
        this.where = "secrets " + prefix + "* in " + settings.region();
        this.remembered = new RememberedSecrets(clock, REMEMBERED);
    }

    @Override
    public Optional<String> find(String name) {
        String id = SecretName.below(prefix, name);
        return remembered.get(id).or(() -> read(id).map(secret -> remembered.put(id, secret)));
    }

    @Override
    public String findOrKeep(String name, Supplier<String> made) {
        return find(name).orElseGet(() -> {
            String id = SecretName.below(prefix, name);
            return remembered.put(id, keep(id, made.get()));
        });
    }

    private Optional<String> read(String id) {
        try {
            return text(id, client.get().getSecretValue(r -> r.secretId(id)).secretString());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw SecretFailures.of("read", id, e);
        }
    }

    private static Optional<String> text(String id, @Nullable String secret) {
        if (secret == null) {
            throw SecretFailures.binary(id);
        }
        return Optional.of(secret);
    }

    /** The token makes the SDK's repetition of a call whose answer was lost the same call. */
    private String keep(String id, String secret) {
        String token = UUID.randomUUID().toString();
        try {
            client.get().createSecret(r -> r.name(id).secretString(secret).clientRequestToken(token));
            return secret;
        } catch (ResourceExistsException e) {
            return read(id).orElseThrow(() -> SecretFailures.of("kept", id, e));
        } catch (SdkException e) {
            throw SecretFailures.of("kept", id, e);
        }
    }

    /** Asks for a secret that nobody keeps: to be told so takes the service, the keys and the permission to read. */
    @Override
    public Check check() {
        try {
            client.get().getSecretValue(r -> r.secretId(prefix + "check").overrideConfiguration(SOON));
            return Check.healthy(where);
        } catch (ResourceNotFoundException e) {
            return Check.healthy(where);
        } catch (SdkException e) {
            return Check.unhealthy(where + ": " + SecretFailures.reason(e));
        } catch (IllegalStateException e) {
            return Check.unhealthy(where + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
