package io.aetherflow.http.retry;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Admission;
import io.aetherflow.core.request.Begun;
import io.aetherflow.core.request.KeptAnswer;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.core.request.KeyedRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a request that comes again under its key as it was answered first, and has the first one's answer kept before
 * it is sent. Only what was done is kept: a refusal or a failure did nothing, so that trying again is a new try.
 */
@Priority(Priorities.USER)
final class KeptAnswerFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    /** What a route reads. */
    enum Body {
        NONE,
        SMALL,
        UPLOAD
    }

    private record Attempt(KeyedRequest request, UUID ticket, int status) {}

    private static final String ATTEMPT = "aetherflow.attempt";
    private static final int SOON_SECONDS = 5;
    private static final int CHUNK = 64 << 10;
    private static final List<String> HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG);
    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswerFilter.class);

    private final KeptAnswers answers;
    private final Body body;
    private final long mostBytes;

    KeptAnswerFilter(KeptAnswers answers, Body body, long mostBytes) {
        this.answers = answers;
        this.body = body;
        this.mostBytes = mostBytes;
    }

    @Override
    public void filter(ContainerRequestContext sent) throws IOException {
        String key = IdempotencyKey.of(sent.getHeaders().get(IdempotencyKey.HEADER));
        if (key == null) {
            return;
        }
        // Under the key, which is kept as a hash alone: a body may hold a password, and nobody who reads what is kept
        // shall try passwords until one has the same hash.
        String fingerprint = RequestFingerprint.under(key, fingerprint(sent));
        KeyedRequest request = new KeyedRequest(owner(sent, fingerprint), RequestFingerprint.ofKey(key), fingerprint);
        Begun begun = answers.begin(request);
        if (begun instanceof Begun.Fresh fresh) {
            sent.setProperty(ATTEMPT, new Attempt(request, fresh.ticket(), 0));
        } else if (begun instanceof Begun.Answered answered) {
            takeIn(sent.getEntityStream());
            sent.abortWith(again(answered.answer()));
        } else {
            throw new AetherException(begun instanceof Begun.Running ? running() : reused());
        }
    }

    private String fingerprint(ContainerRequestContext sent) throws IOException {
        if (body == Body.UPLOAD) {
            return RequestFingerprint.ofUpload(sent);
        }
        byte[] bytes = body == Body.NONE ? new byte[0] : sent.getEntityStream().readAllBytes();
        if (body == Body.SMALL) {
            sent.setEntityStream(new ByteArrayInputStream(bytes));
        }
        return RequestFingerprint.ofBody(sent, bytes);
    }

    /** Who has no name is known by what they ask for, so that strangers can't take each other's keys. */
    private static String owner(ContainerRequestContext sent, String fingerprint) {
        Principal principal = sent.getSecurityContext().getUserPrincipal();
        return principal == null ? "anonymous:" + fingerprint : principal.getName();
    }

    /** A client that sends its file again hears the answer only once it was heard out. */
    private void takeIn(InputStream rest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = mostBytes;
        for (int read = rest.read(chunk); read >= 0 && left > 0; read = rest.read(chunk)) {
            left -= read;
        }
    }

    private static Response again(KeptAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(IdempotencyKey.REPLAYED, "true");
        answer.headers().forEach(response::header);
        if (!answer.body().isEmpty()) {
            response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }

    private static Failure running() {
        return Failure.of(
                        FailureCode.CONFLICT,
                        "A request with this " + IdempotencyKey.HEADER + " is being worked on; send it again shortly.")
                .with(Admission.RETRY_AFTER_DETAIL, SOON_SECONDS);
    }

    private static Failure reused() {
        return Failure.of(
                        FailureCode.IDEMPOTENCY_KEY_REUSED,
                        "This " + IdempotencyKey.HEADER + " was used for another request within the last "
                                + KeptAnswers.KEPT.toHours() + " hours.",
                        "Take a new key for each new request, and the same one only to send the same request again.")
                .with("field", IdempotencyKey.HEADER);
    }

    @Override
    public void filter(ContainerRequestContext sent, ContainerResponseContext answered) {
        if (!(sent.getProperty(ATTEMPT) instanceof Attempt attempt)) {
            return;
        }
        int status = answered.getStatus();
        if (status / 100 == 2 && answered.hasEntity()) {
            sent.setProperty(ATTEMPT, new Attempt(attempt.request(), attempt.ticket(), status));
            return;
        }
        sent.removeProperty(ATTEMPT);
        if (status / 100 == 2) {
            keep(attempt, new KeptAnswer(status, headers(answered.getHeaders()), ""));
        } else {
            giveUp(attempt);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (!(answer.getProperty(ATTEMPT) instanceof Attempt attempt)) {
            answer.proceed();
            return;
        }
        OutputStream out = answer.getOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        answer.setOutputStream(whole);
        answer.proceed();
        keep(
                attempt,
                new KeptAnswer(attempt.status(), headers(answer.getHeaders()), whole.toString(StandardCharsets.UTF_8)));
        whole.writeTo(out);
    }

    private static Map<String, String> headers(MultivaluedMap<String, Object> all) {
        Map<String, String> kept = new HashMap<>();
        for (String name : HEADERS) {
            Object value = all.getFirst(name);
            if (value != null) {
                kept.put(name, value.toString());
            }
        }
        return kept;
    }

    /** What was done is answered, also where that can't be kept. */
    private void keep(Attempt attempt, KeptAnswer answer) {
        try {
            answers.complete(attempt.request(), attempt.ticket(), answer);
        } catch (AetherException e) {
            LOG.warn("An answer can't be kept: {}", e.failure().message());
        }
    }

    private void giveUp(Attempt attempt) {
        try {
            answers.abandon(attempt.request(), attempt.ticket());
        } catch (AetherException e) {
            LOG.warn(
                    "A key can't be given back before its lease ends: {}",
                    e.failure().message());
        }
    }
}
