package io.aetherflow.http.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Admission;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a route throws into an answer, and logs the platform's own faults, once. */
public final class Answers {

    public static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    private final Envelopes envelopes;

    public Answers(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    /** The answer that carries a failure. */
    public Response of(Failure failure) {
        return of(Statuses.of(failure.code()), failure).build();
    }

    Response of(Throwable thrown) {
        if (thrown instanceof WebApplicationException chosen) {
            return of(chosen);
        }
        Failure failure = failure(thrown);
        int status = Statuses.of(failure.code());
        if (status >= 500) {
            tell(failure, thrown);
        }
        return of(status, failure).build();
    }

    /** What may pass by itself, as an outage or being full, would be told by every request: in a line each. */
    private static void tell(Failure failure, Throwable thrown) {
        if (failure.code().transientFault()) {
            LOG.warn("The request failed: {}: {} {}", failure.code(), failure.message(), root(thrown));
        } else {
            LOG.error("The request failed: {}", failure.code(), thrown);
        }
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root == thrown ? "" : "(" + root + ")";
    }

    static Failure failure(Throwable thrown) {
        if (thrown instanceof AetherException known) {
            return known.failure();
        }
        if (thrown instanceof JsonProcessingException json) {
            return JsonFaults.of(json, "The body");
        }
        if (thrown instanceof EofException) {
            return Failure.of(FailureCode.INVALID_REQUEST, "The request broke off before its end.");
        }
        if (thrown instanceof HeaderValueException header
                && header.getContext() == HeaderValueException.Context.INBOUND) {
            return Failure.of(
                    FailureCode.INVALID_REQUEST,
                    "A header of the request, such as Accept-Language or If-Match, is not written as HTTP asks.");
        }
        if (thrown instanceof HttpException refused && refused.getCode() < 500) {
            return Envelopes.ofStatus(refused.getCode());
        }
        return Envelopes.defect();
    }

    private Response of(WebApplicationException chosen) {
        Response response = chosen.getResponse();
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        if (status >= 500) {
            LOG.error("The request failed: {}", status, chosen);
        }
        Response.ResponseBuilder answer = of(status, Envelopes.ofStatus(status));
        for (String header : KEPT) {
            String value = response.getHeaderString(header);
            if (value != null) {
                answer.header(header, value);
            }
        }
        return answer.build();
    }

    private Response.ResponseBuilder of(int status, Failure failure) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(envelopes.of(failure));
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Object later = failure.details().get(Admission.RETRY_AFTER_DETAIL);
        if (later != null || status == 503 || status == 507) {
            answer.header(HttpHeaders.RETRY_AFTER, later == null ? RETRY_AFTER_SECONDS : later);
        }
        return answer;
    }
}
