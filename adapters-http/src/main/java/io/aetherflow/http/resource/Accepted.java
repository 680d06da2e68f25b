package io.aetherflow.http.resource;

import io.aetherflow.http.request.ApiPath;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** 202: the work goes on as a job, and Location says which. */
final class Accepted {

    private Accepted() {}

    static Response job(UUID id, Object body) {
        return Response.accepted(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, ApiPath.BASE + "/jobs/" + id)
                .build();
    }
}
