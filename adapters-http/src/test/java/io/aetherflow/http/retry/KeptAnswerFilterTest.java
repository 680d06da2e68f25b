package io.aetherflow.http.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.core.request.KeptAnswers;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.junit.jupiter.api.Test;

class KeptAnswerFilterTest {

    private static final int CHUNK = 64 << 10;
    private static final long MOST = 3L * CHUNK;

    private final KeptAnswers answers = new MemoryStorage().keptAnswers();

    private KeptAnswerFilter filter(KeptAnswerFilter.Body body) {
        return new KeptAnswerFilter(answers, body, MOST);
    }

    private static void answer(KeptAnswerFilter filter, ContainerRequest sent, Response answer) {
        filter.filter(sent, new ContainerResponse(sent, answer));
    }

    private FailureCode refusal(KeptAnswerFilter filter, ContainerRequest sent) {
        AetherException[] refused = new AetherException[1];
        assertThatThrownBy(() -> filter.filter(sent))
                .isInstanceOfSatisfying(AetherException.class, refusal -> refused[0] = refusal);
        return refused[0].code();
    }

    @Test
    void aBodyIsThereForWhoeverReadsItNext() throws IOException {
        ContainerRequest sent = Sent.post("users", "key", "{\"a\":1}");
        filter(KeptAnswerFilter.Body.SMALL).filter(sent);
        assertThat(sent.getEntityStream()).hasContent("{\"a\":1}");
    }

    @Test
    void whatIsBeingDoneIsNotDoneTwice() throws IOException {
        KeptAnswerFilter filter = filter(KeptAnswerFilter.Body.SMALL);
        filter.filter(Sent.post("users", "key", "{}"));
        assertThat(refusal(filter, Sent.post("users", "key", "{}"))).isEqualTo(FailureCode.CONFLICT);
        filter.filter(Sent.post("users", null, "{}"));
    }

    @Test
    void aKeyIsForOneRequest() throws IOException {
        KeptAnswerFilter filter = filter(KeptAnswerFilter.Body.SMALL);
        filter.filter(Sent.post("users", "key", "{}"));
        assertThat(refusal(filter, Sent.post("users", "key", "{\"a\":1}")))
                .isEqualTo(FailureCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void anAnswerWithoutABodyIsKeptAndARefusalIsNot() throws IOException {
        KeptAnswerFilter filter = filter(KeptAnswerFilter.Body.NONE);
        ContainerRequest refused = Sent.post("jobs/1/retry", "key", "");
        filter.filter(refused);
        answer(filter, refused, Response.status(409).build());

        ContainerRequest done = Sent.post("jobs/1/retry", "key", "");
        filter.filter(done);
        answer(filter, done, Response.status(204).header("Location", "/jobs/1").build());

        ContainerRequest again = Sent.post("jobs/1/retry", "key", "");
        filter.filter(again);
        assertThat(again.getAbortResponse().getStatus()).isEqualTo(204);
        assertThat(again.getAbortResponse().hasEntity()).isFalse();
        assertThat(again.getAbortResponse().getHeaderString("Location")).isEqualTo("/jobs/1");
        assertThat(again.getAbortResponse().getHeaderString(IdempotencyKey.REPLAYED))
                .isEqualTo("true");
    }

    @Test
    void anAnswerWithABodyIsNotThereBeforeItIsWritten() throws IOException {
        KeptAnswerFilter filter = filter(KeptAnswerFilter.Body.NONE);
        ContainerRequest done = Sent.post("jobs/1/retry", "key", "");
        filter.filter(done);
        answer(filter, done, Response.status(202).entity("later").build());
        assertThat(refusal(filter, Sent.post("jobs/1/retry", "key", ""))).isEqualTo(FailureCode.CONFLICT);
    }

    /** A client that sends a file again hears the answer once it was heard out, or once that has gone on for too long. */
    @Test
    void aFileThatComesAgainIsHeardOut() throws IOException {
        KeptAnswerFilter filter = filter(KeptAnswerFilter.Body.UPLOAD);
        ContainerRequest done = upload(InputStream.nullInputStream());
        filter.filter(done);
        answer(filter, done, Response.status(202).build());

        Counted whole = new Counted(2 * CHUNK + 1);
        filter.filter(upload(whole));
        assertThat(whole.left()).isZero();

        Counted endless = new Counted(100 * CHUNK);
        filter.filter(upload(endless));
        assertThat(endless.taken()).isBetween(MOST, MOST + CHUNK);
    }

    private static ContainerRequest upload(InputStream body) {
        ContainerRequest sent = Sent.upload("multipart/form-data; boundary=a", "10");
        sent.header(IdempotencyKey.HEADER, "key");
        sent.setEntityStream(body);
        return sent;
    }

    private static final class Counted extends ByteArrayInputStream {

        Counted(int bytes) {
            super(new byte[bytes]);
        }

        long taken() {
            return pos;
        }

        long left() {
            return count - pos;
        }
    }
}
