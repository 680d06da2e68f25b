package io.aetherflow.http.kit;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds answers against the served OpenAPI document: route, status, media type, and every field of the body. */
public final class OpenApiContract {

    private final OpenApiInteractionValidator validator;

    /** @param document as {@code GET /api/v1/openapi.json} answers it */
    public OpenApiContract(String document) {
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .build();
    }

    /**
     * @param path with the base path, as {@code /api/v1/jobs}; a query is cut off
     * @throws AssertionError where the document does not promise this answer
     */
    public void check(String method, String path, int status, @Nullable String contentType, byte[] body) {
        int query = path.indexOf('?');
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
        if (contentType != null) {
            response.withContentType(contentType);
        }
        if (body.length > 0) {
            response.withBody(body);
        }
        ValidationReport report = validator.validateResponse(
                query < 0 ? path : path.substring(0, query),
                Request.Method.valueOf(method.toUpperCase(Locale.ROOT)),
                response.build());
        if (report.hasErrors()) {
            throw new AssertionError(method + " " + path + " answered " + status + ", which the document does not "
                    + "promise: " + report.getMessages());
        }
    }
}
