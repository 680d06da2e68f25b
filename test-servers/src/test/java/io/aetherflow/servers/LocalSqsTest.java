package io.aetherflow.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

class LocalSqsTest {

    private static LocalSqs sqs;
    private static SqsClient client;

    @BeforeAll
    static void start() {
        sqs = LocalSqs.start();
        client = SqsClient.builder()
                .endpointOverride(sqs.endpoint())
                .region(Region.of(LocalSqs.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    @AfterAll
    static void close() {
        client.close();
        sqs.close();
    }

    @Test
    void anOutageKeepsWhatWasSent() {
        String queue = client.createQueue(q -> q.queueName("outage")).queueUrl();
        assertThat(queue).startsWith(sqs.endpoint().toString());
        client.sendMessage(m -> m.queueUrl(queue).messageBody("kept"));

        sqs.stop();
        assertThatThrownBy(() -> client.sendMessage(m -> m.queueUrl(queue).messageBody("lost")))
                .isInstanceOf(SdkException.class);
        sqs.resume();

        assertThat(receive(queue).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo("kept"));
    }

    @Test
    void anOutageEndsALongPoll() throws Exception {
        String queue = client.createQueue(q -> q.queueName("poll")).queueUrl();
        CompletableFuture<ReceiveMessageResponse> poll = CompletableFuture.supplyAsync(() -> receive(queue));
        TimeUnit.MILLISECONDS.sleep(300);

        sqs.stop();
        assertThat(poll).failsWithin(10, TimeUnit.SECONDS);
        sqs.resume();
    }

    @Test
    void aTakenPortIsSaid() {
        int port = sqs.endpoint().getPort();
        assertThatThrownBy(() -> LocalSqs.start(port))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(String.valueOf(port));
    }

    private static ReceiveMessageResponse receive(String queue) {
        return client.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(20));
    }
}
