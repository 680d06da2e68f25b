package io.aetherflow.http.view;

import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A department and what its plugin offers. */
@Schema(name = "Department")
public record DepartmentView(
        String id,
        String name,

        @Schema(description = "Other ids accepted on every input")
        List<String> aliases,

        PluginView plugin,
        CalendarView calendar,
        List<SchemaView> schemas,
        List<ModelView> models) {

    @Schema(name = "Plugin")
    public record PluginView(String id, String version) {}

    @Schema(name = "RetailCalendar")
    public record CalendarView(
            @Schema(example = "monday") String weekStart,
            @Schema(example = "january") String fiscalYearStart,

            @Schema(allowableValues = {"calendar_months", "weeks_4_4_5", "weeks_4_5_4", "weeks_5_4_4"})
            String pattern) {

        static CalendarView of(RetailCalendar calendar) {
            return new CalendarView(
                    Words.of(calendar.weekStart()), Words.of(calendar.fiscalYearStart()), Words.of(calendar.pattern()));
        }
    }

    @Schema(name = "Model")
    public record ModelView(
            String name,

            @Schema(description = "The schema whose datasets it is run on")
            String schema) {

        static ModelView of(InsightModel model) {
            return new ModelView(model.name(), model.schema());
        }
    }

    @Schema(name = "DepartmentPage")
    public record Listed(
            List<DepartmentView> items, @Nullable String nextCursor) implements PageView<DepartmentView> {}

    public static DepartmentView of(InstalledPlugin plugin) {
        Department department = plugin.department();
        return new DepartmentView(
                department.id().value(),
                department.displayName(),
                department.aliases(),
                new PluginView(plugin.id(), plugin.version()),
                CalendarView.of(department.calendar()),
                plugin.schemas().stream().map(SchemaView::of).toList(),
                plugin.models().stream().map(ModelView::of).toList());
    }
}
