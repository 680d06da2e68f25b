package io.aetherflow.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.journey.AccessTable.Row;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request to a route, with a body that the route takes, so that what refuses it is who asks and nothing else. */
record Knock(Row row, String contentType) {

    private static final String BOUNDARY = "----knock";
    private static final Map<String, String> BODIES = Map.of(
            "POST /datasets/{id}/reprocess", "{\"policy\":\"accept_good\"}",
            "PATCH /users/{id}", "{\"tier\":\"free\"}");

    static Knock at(Row row, JsonNode document) {
        JsonNode content = document.path("paths")
                .path(row.path())
                .path(row.method().toLowerCase())
                .path("requestBody")
                .path("content");
        return new Knock(row, content.isEmpty() ? "" : content.fieldNames().next());
    }

    Api.Answer by(Api api, String object) throws Exception {
        String path = row.path().replaceFirst("\\{[^}]+}", object).replaceAll("\\{[^}]+}", "1");
        String type = contentType.startsWith("multipart/") ? contentType + "; boundary=" + BOUNDARY : contentType;
        return api.call(row.method(), path, type, body());
    }

    private byte[] body() {
        if (contentType.isEmpty()) {
            return new byte[0];
        }
        if (contentType.startsWith("multipart/")) {
            return ("--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\n1,2\n"
                            + "\r\n--" + BOUNDARY + "--\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return BODIES.getOrDefault(row.route(), contentType.equals("application/json") ? "{}" : "0123")
                .getBytes(StandardCharsets.UTF_8);
    }
}
