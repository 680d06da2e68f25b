package io.aetherflow.http.isolation;

import io.aetherflow.http.auth.PublicRoutes;
import io.aetherflow.http.docs.ApiDocument;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The routes of the API's own document: those that read and ask who is there, and how many others there are.
 *
 * @param reads templates below the base, without a leading slash
 * @param changes routes that change something: to replay them as a stranger would do harm where one leaks
 */
record ReplayedRoutes(List<String> reads, int changes) {

    static ReplayedRoutes of(Set<Class<?>> resources) {
        OpenAPI document = ApiDocument.of(resources, "");
        Map<String, PathItem> paths = new TreeMap<>(document.getPaths());
        List<String> reads = paths.entrySet().stream()
                .filter(path -> path.getValue().getGet() != null)
                .map(path -> path.getKey().substring(1))
                .filter(template -> !PublicRoutes.contains(template))
                .filter(template -> !template.equals(IsolationResource.PATH))
                .toList();
        long changes = paths.values().stream()
                .flatMap(item -> item.readOperationsMap().keySet().stream())
                .filter(method -> method != HttpMethod.GET && method != HttpMethod.HEAD)
                .count();
        return new ReplayedRoutes(reads, (int) changes);
    }

    /** Whether a route answers with many things of whoever asks, rather than with the one it names. */
    static boolean lists(String template) {
        return !template.contains("{");
    }
}
