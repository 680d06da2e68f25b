package io.aetherflow.http.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.eclipse.jetty.io.EofException;

/**
 * The exception mappers. One would do, were it not that Jersey takes the mapper of the nearest class: every class that
 * Dropwizard has a mapper for needs one of ours, or its errors would wear another shape.
 */
public final class FailureMappers {

    private FailureMappers() {}

    public static void register(JerseyEnvironment jersey, Answers answers) {
        ExceptionMapper<Throwable> any = answers::of;
        jersey.register(new AnyMapper(any));
        jersey.register(new JsonMapper(any));
        jersey.register(new StateMapper(any));
        jersey.register(new EofMapper(any));
        jersey.register(new ViolationMapper(any));
    }

    private record AnyMapper(ExceptionMapper<Throwable> any) implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable thrown) {
            return any.toResponse(thrown);
        }
    }

    private record JsonMapper(ExceptionMapper<Throwable> any) implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException thrown) {
            return any.toResponse(thrown);
        }
    }

    private record StateMapper(ExceptionMapper<Throwable> any) implements ExceptionMapper<IllegalStateException> {
        @Override
        public Response toResponse(IllegalStateException thrown) {
            return any.toResponse(thrown);
        }
    }

    private record EofMapper(ExceptionMapper<Throwable> any) implements ExceptionMapper<EofException> {
        @Override
        public Response toResponse(EofException thrown) {
            return any.toResponse(thrown);
        }
    }

    private record ViolationMapper(ExceptionMapper<Throwable> any)
            implements ExceptionMapper<JerseyViolationException> {
        @Override
        public Response toResponse(JerseyViolationException thrown) {
            return any.toResponse(thrown);
        }
    }
}
