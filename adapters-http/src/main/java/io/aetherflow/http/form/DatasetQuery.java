package io.aetherflow.http.form;

import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which datasets are asked for. */
public final class DatasetQuery {

    @Parameter(description = "A department's id or alias")
    @QueryParam("department")
    private @Nullable String department;

    @Parameter(schema = @Schema(allowableValues = {"uploaded", "processing", "completed", "failed"}))
    @QueryParam("status")
    private @Nullable String status;

    @Parameter(description = "A part of the name, in any capitals")
    @QueryParam("q")
    private @Nullable String part;

    public DatasetFilter filter(Caller caller, Plugins plugins) {
        String asked = Fields.optional(department, "department");
        DepartmentId wanted =
                asked == null ? null : caller.entering(id(asked, plugins)).orElseThrow();
        return new DatasetFilter(
                wanted, Words.parse(DatasetStatus.class, status, "status"), Fields.optional(part, "q"));
    }

    /** A department whose plugin is gone keeps its data readable, so an id that no plugin serves is taken as it is. */
    private static DepartmentId id(String asked, Plugins plugins) {
        if (plugins.resolve(asked) instanceof Outcome.Done<DepartmentId> served) {
            return served.value();
        }
        try {
            return new DepartmentId(asked.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Fields.invalid(
                    "department",
                    "The parameter 'department' must be a department's id, as GET /departments lists them.");
        }
    }
}
