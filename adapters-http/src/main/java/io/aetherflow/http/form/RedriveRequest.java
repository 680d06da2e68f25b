package io.aetherflow.http.form;

import io.aetherflow.core.flow.DeadLetterDesk;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which dead letters are to be sent out again: by their job ids, or by what they have in common. */
@Schema(name = "RedriveRequest")
public record RedriveRequest(
        @ArraySchema(schema = @Schema(type = "string", format = "uuid"), maxItems = DeadLetterDesk.MOST) @Nullable
        List<@Nullable UUID> ids,

        @Schema(allowableValues = {"etl", "ml_inference"}) @Nullable
        String jobType,

        @Schema(description = "The code of the failure, as VALIDATION") @Nullable
        String reason,

        @Schema(description = "The plugin and its version under which the job died, as sales@1.2.0") @Nullable
        String plugin,

        @Schema(description = "Also those that would fail for the same reason again") @Nullable
        Boolean force) {

    public static DeadLetterDesk.Redrive of(@Nullable RedriveRequest sent) {
        RedriveRequest asked = sent == null ? new RedriveRequest(null, null, null, null, null) : sent;
        List<@Nullable UUID> ids = asked.ids == null ? List.of() : asked.ids;
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw Fields.invalid("ids", "The field 'ids' must be a list of job ids.");
        }
        return new DeadLetterDesk.Redrive(
                ids.stream().flatMap(java.util.stream.Stream::ofNullable).toList(),
                DeadLetterQuery.of(asked.jobType, asked.reason, asked.plugin),
                Boolean.TRUE.equals(asked.force));
    }
}
