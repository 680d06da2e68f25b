package io.aetherflow.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the services of AWS are, as operators write it. */
class AwsConfigurationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static AwsConfiguration with(String key, String value) throws JsonProcessingException {
        return JSON.readValue(JSON.writeValueAsString(Map.of(key, value)), AwsConfiguration.class);
    }

    @Test
    void anEndpointIsAnAddress() throws JsonProcessingException {
        assertThat(with("sqsEndpoint", " http://127.0.0.1:9324 ").sqsEndpoint())
                .isEqualTo(URI.create("http://127.0.0.1:9324"));
        assertThat(with("s3Endpoint", "https://s3.example/base").s3Endpoint())
                .isEqualTo(URI.create("https://s3.example/base"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:9324", "127.0.0.1:9324", "http://bad host", "s3.example", "ftp://s3.example", "http:"
            })
    void whatIsNoneIsNamedWithItsService(String text) throws JsonProcessingException {
        AwsConfiguration aws = with("s3Endpoint", text);
        assertThatThrownBy(aws::s3Endpoint)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endpoint of S3")
                .hasMessageContaining(text);
    }
}
