package io.aetherflow.http.view;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a dataset, or a version of it, failed. */
@Schema(name = "DatasetError")
public record FailureView(
        String code,
        String message,

        @Schema(allowableValues = {"data", "plugin", "platform"})
        String side,

        @Nullable String hint,
        Map<String, @Nullable Object> details) {

    static @Nullable FailureView of(@Nullable Failure failure) {
        return failure == null
                ? null
                : new FailureView(
                        failure.code().name(),
                        failure.message(),
                        Words.of(failure.side()),
                        failure.hint(),
                        failure.details());
    }

    /** Why a job failed: never its traceback. */
    @Schema(name = "JobError")
    public record Brief(
            String code,
            String message,

            @Schema(allowableValues = {"data", "plugin", "platform"})
            String side,

            @Nullable String hint) {

        static @Nullable Brief of(@Nullable Failure failure) {
            return failure == null
                    ? null
                    : new Brief(failure.code().name(), failure.message(), Words.of(failure.side()), failure.hint());
        }
    }
}
