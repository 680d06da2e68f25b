package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.http.docs.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.Test;

class DocsTest {

    private final TestServer server = TestServer.shared();
    private final JsonNode document =
            Api.fetch(server.port(), "/api/v1/openapi.json").expect(200).json();

    /** As Jersey reads the resources, not as the document's generator does. */
    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        server.resources().forEach(type -> collect("", Resource.from(type), routes));
        return routes;
    }

    private static void collect(String above, Resource resource, Set<String> routes) {
        String path = above + (resource.getPath().startsWith("/") ? "" : "/") + resource.getPath();
        for (ResourceMethod method : resource.getResourceMethods()) {
            routes.add(method.getHttpMethod() + " " + path);
        }
        resource.getChildResources().forEach(child -> collect(path, child, routes));
    }

    private Set<String> documented() {
        Set<String> routes = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    @Test
    void holdsEveryRouteAndNoOther() {
        assertThat(documented()).isEqualTo(routes()).hasSizeGreaterThan(25);
    }

    @Test
    void saysHowToAuthenticateAndWhatIsPublic() {
        assertThat(document.path("openapi").asText()).startsWith("3.0");
        assertThat(document.path("servers").get(0).path("url").asText()).isEqualTo("/api/v1");
        JsonNode schemes = document.path("components").path("securitySchemes");
        assertThat(schemes.path("bearer").path("scheme").asText()).isEqualTo("bearer");
        assertThat(schemes.path("cookie").path("name").asText()).isEqualTo("aetherflow_session");
        assertThat(operation("/datasets", "get").path("security")).hasSize(3);
        assertThat(operation("/auth/login", "post").path("security")).isEmpty();
    }

    @Test
    void namesParametersAndFieldsInSnakeCase() {
        List<String> names = new ArrayList<>();
        operation("/jobs", "get")
                .path("parameters")
                .forEach(p -> names.add(p.path("name").asText()));
        assertThat(names).containsExactlyInAnyOrder("status", "job_type", "dataset_id", "limit", "cursor");
        assertThat(operation("/jobs", "get").has("requestBody")).isFalse();
        assertThat(type("/jobs", "limit")).isEqualTo("integer");
        assertThat(type("/datasets/{id}/rejects", "version")).isEqualTo("integer");
        assertThat(type("/jobs", "cursor")).isEqualTo("string");
        JsonNode schemas = document.path("components").path("schemas");
        schemas.forEach(schema -> schema.path("properties")
                .fieldNames()
                .forEachRemaining(name -> assertThat(name).matches("[a-z0-9_]+")));
        assertThat(schemas.path("UploadForm")
                        .path("properties")
                        .path("file")
                        .path("format")
                        .asText())
                .isEqualTo("binary");
    }

    @Test
    void describesPreviewsVersionsAndExports() {
        JsonNode schemas = document.path("components").path("schemas");
        assertThat(schemas.path("Question").path("properties").has("more")).isFalse();
        assertThat(schemas.path("Question").path("additionalProperties").asBoolean())
                .isTrue();
        assertThat(schemas.path("PreviewColumn")
                        .path("properties")
                        .path("confidence")
                        .path("type")
                        .asText())
                .isEqualTo("number");
        for (String form : List.of("UploadForm", "DataUploadForm", "PreviewForm", "CorrectionForm")) {
            assertThat(schemas.path(form).path("required").toString()).isEqualTo("[\"file\"]");
        }
        assertThat(schemas.path("ReadOptions").has("required")).isFalse();
        assertThat(operation("/datasets/{id}/reprocess", "post")
                        .path("requestBody")
                        .path("required")
                        .asBoolean())
                .isFalse();
        assertThat(operation("/datasets/{id}/rejects", "get").path("parameters").toString())
                .contains("\"version\"");
        List<String> types = new ArrayList<>();
        operation("/datasets/{id}/rows", "get")
                .path("responses")
                .path("200")
                .path("content")
                .fieldNames()
                .forEachRemaining(types::add);
        assertThat(types).contains("application/json", "text/csv", "application/vnd.apache.parquet");
        for (String path : List.of("/datasets/{id}/profile", "/data/profile/{dataset_id}")) {
            assertThat(operation(path, "get").path("responses").toString()).contains("#/components/schemas/Profile\"");
        }
    }

    @Test
    void everyOperationWithABodyPromisesTheErrorEnvelope() {
        document.path("paths")
                .forEach(path -> path.fields().forEachRemaining(operation -> {
                    JsonNode content = operation
                            .getValue()
                            .path("responses")
                            .path("default")
                            .path("content");
                    if (operation.getKey().equals("head")) {
                        assertThat(content.isMissingNode()).isTrue();
                    } else {
                        assertThat(content.path("application/json")
                                        .path("schema")
                                        .path("$ref")
                                        .asText())
                                .isEqualTo("#/components/schemas/Error");
                    }
                }));
    }

    @Test
    void isTheSameEachTime() {
        String once = ApiDocument.json(ApiDocument.of(server.resources(), "1"));
        assertThat(ApiDocument.json(ApiDocument.of(server.resources(), "1"))).isEqualTo(once);
    }

    @Test
    void hasAViewerThatAsksNobodyElse() {
        for (String path : List.of("/docs", "/docs/", "/docs/index.html")) {
            Answer page = Api.fetch(server.port(), path).expect(200);
            assertThat(page.text()).contains("/docs/initializer.js").doesNotContain("https://", "<script>");
            assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        }
        Api.fetch(server.port(), "/docs/swagger-ui-bundle.js").expect(200);
        Api.fetch(server.port(), "/docs/swagger-ui.css").expect(200);
    }

    private String type(String path, String parameter) {
        for (JsonNode each : operation(path, "get").path("parameters")) {
            if (each.path("name").asText().equals(parameter)) {
                return each.path("schema").path("type").asText();
            }
        }
        throw new AssertionError(path + " takes no " + parameter);
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }
}
