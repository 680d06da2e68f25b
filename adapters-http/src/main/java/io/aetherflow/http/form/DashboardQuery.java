package io.aetherflow.http.form;

import io.aetherflow.core.flow.ComparedWith;
import io.aetherflow.core.flow.DashboardQuestion;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which days a dashboard is about, what they are held against, and what it rests on. */
public final class DashboardQuery {

    @Parameter(
            description = "The first day of the period that numbers and charts are about; all of the data without",
            schema = @Schema(type = "string", format = "date"))
    @QueryParam("from")
    private @Nullable String from;

    @Parameter(description = "Its last day", schema = @Schema(type = "string", format = "date"))
    @QueryParam("to")
    private @Nullable String to;

    @Parameter(
            description = "What the numbers are compared with",
            schema = @Schema(allowableValues = {"previous_period", "previous_year"}))
    @QueryParam("compare")
    private @Nullable String compare;

    @Parameter(
            description = "The one dataset that numbers and charts rest on",
            schema = @Schema(type = "string", format = "uuid"))
    @QueryParam("dataset")
    private @Nullable String dataset;

    /** @param department its id or an alias */
    public DashboardQuestion about(String department) {
        return new DashboardQuestion(
                department,
                Fields.day(from, "from"),
                Fields.day(to, "to"),
                Words.parse(ComparedWith.class, compare, "compare"),
                Fields.uuid(dataset, "dataset"));
    }
}
