package io.aetherflow.http.docs;

import io.aetherflow.http.auth.PublicRoutes;
import io.aetherflow.http.auth.SessionCookie;
import io.aetherflow.http.failure.ErrorView;
import io.aetherflow.http.request.ApiPath;
import io.aetherflow.http.retry.IdempotencyKey;
import io.aetherflow.http.retry.RetryFeature;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The OpenAPI document, generated from the resources. */
public final class ApiDocument {

    private static final String BEARER = "bearer";
    private static final String COOKIE = "cookie";
    private static final String KEY = "api_key";
    private static final RecordSchemas SCHEMAS = new RecordSchemas(io.aetherflow.http.json.Json.mapper());

    static {
        // The generator keeps its extensions in statics; ours are the same for every document, so they go in once.
        ModelConverters.getInstance().addConverter(SCHEMAS);
        List<OpenAPIExtension> extensions = new ArrayList<>(OpenAPIExtensions.getExtensions());
        extensions.add(0, new RouteParameters());
        OpenAPIExtensions.setExtensions(extensions);
    }

    private ApiDocument() {}

    public static OpenAPI of(Set<Class<?>> resources, String version) {
        synchronized (SCHEMAS) {
            OpenAPI document = new Reader(frame(version)).read(resources);
            ModelConverters.getInstance()
                    .readAll(ErrorView.class)
                    .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
            Set<String> keyed = keyed(resources);
            document.getPaths().values().stream()
                    .flatMap(item -> item.readOperations().stream())
                    .filter(operation -> keyed.contains(operation.getOperationId()))
                    .forEach(operation -> operation.addParametersItem(idempotencyKey()));
            document.getPaths().forEach(ApiDocument::complete);
            SCHEMAS.complete(document.getComponents().getSchemas());
            return document;
        }
    }

    public static String json(OpenAPI document) {
        return io.swagger.v3.core.util.Json.pretty(document);
    }

    private static OpenAPI frame(String version) {
        return new OpenAPI()
                .info(new Info()
                        .title("AetherFlow")
                        .description("Department-aware retail intelligence: files in, insights out.")
                        .version(version)
                        .license(new License().name("MIT").url("https://opensource.org/license/mit")))
                .servers(List.of(new Server().url(ApiPath.BASE)))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-API-Key")
                                        .description("A service's key; as a bearer token too"))
                        .addSecuritySchemes(
                                COOKIE,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name(SessionCookie.NAME)
                                        .description("Changes also need the header X-Requested-With")));
    }

    /** The operations that honour an Idempotency-Key. */
    private static Set<String> keyed(Set<Class<?>> resources) {
        return resources.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(RetryFeature::honours)
                .map(method -> method.getAnnotation(io.swagger.v3.oas.annotations.Operation.class))
                .flatMap(Stream::ofNullable)
                .map(io.swagger.v3.oas.annotations.Operation::operationId)
                .collect(Collectors.toSet());
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name(IdempotencyKey.HEADER)
                .description("Names this request for 24 hours: sent again with it, it is answered again and done once")
                .required(false)
                .schema(new StringSchema().minLength(1).maxLength(IdempotencyKey.LONGEST));
    }

    private static void complete(String path, PathItem item) {
        item.readOperations().forEach(operation -> complete(path, operation));
        if (item.getHead() != null) {
            // Its refusals have a status and no body.
            item.getHead().getResponses().getDefault().setContent(null);
        }
    }

    private static void complete(String path, Operation operation) {
        ApiResponses responses = operation.getResponses();
        ApiResponse inferred = responses.get(ApiResponses.DEFAULT);
        if (inferred != null) {
            responses.remove(ApiResponses.DEFAULT);
            responses.addApiResponse("200", inferred.description("As it stands"));
        }
        responses.addApiResponse(ApiResponses.DEFAULT, error());
        if (PublicRoutes.contains(path.substring(1))) {
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(List.of(
                    new SecurityRequirement().addList(BEARER),
                    new SecurityRequirement().addList(COOKIE),
                    new SecurityRequirement().addList(KEY)));
        }
    }

    private static ApiResponse error() {
        return new ApiResponse()
                .description("Refused or failed: the code says why, the message what to do")
                .content(new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Error"))));
    }
}
