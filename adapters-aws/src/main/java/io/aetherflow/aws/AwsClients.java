package io.aetherflow.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/** Builders of the SDK's clients, set to what the house asks of every one. */
public final class AwsClients {

    /** As many calls and open streams at once; the SDK's own limit of 50 is less than a server's threads. */
    private static final int CONNECTIONS = 200;

    private AwsClients() {}

    /** The client closes its HTTP client with itself. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B prepared(
            B builder, AwsSettings settings, @Nullable URI endpoint, Patience patience) {
        builder.region(Region.of(settings.region()));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        String accessKey = settings.accessKey();
        String secretKey = settings.secretKey();
        if (accessKey != null && secretKey != null) {
            builder.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)));
        }
        return builder.overrideConfiguration(calls(patience)).httpClientBuilder(http(patience));
    }

    private static ClientOverrideConfiguration calls(Patience patience) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(RetryMode.STANDARD)
                .apiCallAttemptTimeout(patience.attempt())
                .apiCallTimeout(patience.call())
                .build();
    }

    private static Apache5HttpClient.Builder http(Patience patience) {
        return Apache5HttpClient.builder()
                .connectionTimeout(patience.connect())
                .socketTimeout(patience.silence())
                .maxConnections(CONNECTIONS);
    }
}
