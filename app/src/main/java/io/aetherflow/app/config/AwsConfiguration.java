package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code aws} part: where queues, files and secrets are, for those that are kept there. */
public final class AwsConfiguration {

    @JsonProperty
    @NotNull
    private String region = "";

    @JsonProperty
    @NotNull
    private String accessKey = "";

    @JsonProperty
    @NotNull
    private String secretKey = "";

    @JsonProperty
    @NotNull
    private String sqsEndpoint = "";

    @JsonProperty
    @NotNull
    private String s3Endpoint = "";

    @JsonProperty
    @NotNull
    private String secretsEndpoint = "";

    @JsonProperty
    @NotNull
    @Pattern(regexp = "[A-Za-z0-9_-]{0,60}", message = "may have letters, digits, - and _")
    private String queuePrefix = "aetherflow-";

    @JsonProperty
    @Min(1)
    @Max(10_000)
    private int queueWindow = 10;

    @JsonProperty
    @NotNull
    @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", message = "must be a bucket's name")
    private String bucket = "aetherflow-raw-uploads";

    @JsonProperty
    @NotNull
    private String secretPrefix = "aetherflow/";

    /** As configured, else the environment's, as every tool of AWS reads it. */
    public String region() {
        return Stream.of(region, environment("AWS_REGION"), environment("AWS_DEFAULT_REGION"), "us-east-1")
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseThrow();
    }

    /** Null: the credentials that the machine or the environment gives. */
    public @Nullable String accessKey() {
        return accessKey.isBlank() ? null : accessKey;
    }

    public @Nullable String secretKey() {
        return secretKey.isBlank() ? null : secretKey;
    }

    public @Nullable URI sqsEndpoint() {
        return endpoint(sqsEndpoint, "SQS");
    }

    public @Nullable URI s3Endpoint() {
        return endpoint(s3Endpoint, "S3");
    }

    public @Nullable URI secretsEndpoint() {
        return endpoint(secretsEndpoint, "SECRETS_MANAGER");
    }

    public String queuePrefix() {
        return queuePrefix;
    }

    /** Messages that may wait in a queue at once; the rest waits in the database, where departments take turns. */
    public int queueWindow() {
        return queueWindow;
    }

    public String bucket() {
        return bucket;
    }

    public String secretPrefix() {
        return secretPrefix;
    }

    private static @Nullable URI endpoint(String configured, String service) {
        return Stream.of(configured, environment("AWS_ENDPOINT_URL_" + service), environment("AWS_ENDPOINT_URL"))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .map(address -> address(address, service))
                .orElse(null);
    }

    private static URI address(String text, String service) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw noAddress(text, service, e);
        }
        throw noAddress(text, service, null);
    }

    private static IllegalArgumentException noAddress(String text, String service, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "The endpoint of " + service + " is no address: '" + text + "'. Write it as http://127.0.0.1:9324.",
                cause);
    }

    private static String environment(String variable) {
        return Objects.requireNonNullElse(System.getenv(variable), "");
    }
}
