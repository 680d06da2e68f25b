package io.aetherflow.http.resource;

import io.aetherflow.http.request.StateTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** An answer with its ETag, or 304 to who has it. */
final class Tagged {

    private Tagged() {}

    static Response answer(Request request, Object view, StateTag tag) {
        Response.ResponseBuilder had = request.evaluatePreconditions(tag.header());
        return had != null
                ? had.tag(tag.header()).build()
                : Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                        .tag(tag.header())
                        .build();
    }
}
