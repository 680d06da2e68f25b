package io.aetherflow.app.apifuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One operation of the document.
 *
 * @param path below the API's base, with its parameters in braces
 * @param parameters as the document has them
 * @param bodies schema by media type; none for an operation without a body
 */
record Operation(String method, String path, List<JsonNode> parameters, Map<String, JsonNode> bodies) {

    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(
                                method -> operations.add(of(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation of(String path, String method, JsonNode said) {
        List<JsonNode> parameters = new ArrayList<>();
        said.path("parameters").forEach(parameters::add);
        Map<String, JsonNode> bodies = new java.util.TreeMap<>();
        said.path("requestBody")
                .path("content")
                .fields()
                .forEachRemaining(content ->
                        bodies.put(content.getKey(), content.getValue().path("schema")));
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, bodies);
    }

    String name() {
        return method + " " + path;
    }
}
