package io.aetherflow.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.flow.DeadLetterDesk.Redriven;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of dead letters that were to be sent out again. */
@Schema(name = "RedriveResult")
public record RedriveView(int redriven, int refused, List<One> items) {

    /** One letter's end. */
    @Schema(name = "Redriven")
    public record One(
            @Schema(description = "The job's id") UUID id,
            boolean redriven,

            @Schema(description = "Why not; absent otherwise") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Refusal error) {

        static One of(Redriven end) {
            return new One(
                    end.jobId(),
                    end.refusal().isEmpty(),
                    end.refusal().map(Refusal::of).orElse(null));
        }
    }

    /** Why a letter stayed where it is. */
    @Schema(name = "RedriveRefusal")
    public record Refusal(
            String code, String message, @Nullable String hint) {

        static Refusal of(Failure failure) {
            return new Refusal(failure.code().name(), failure.message(), failure.hint());
        }
    }

    public static RedriveView of(List<Redriven> ends) {
        int refused =
                (int) ends.stream().filter(end -> end.refusal().isPresent()).count();
        return new RedriveView(
                ends.size() - refused, refused, ends.stream().map(One::of).toList());
    }
}
