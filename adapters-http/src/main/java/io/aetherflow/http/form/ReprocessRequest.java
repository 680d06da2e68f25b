package io.aetherflow.http.form;

import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.flow.ReprocessForm;
import io.aetherflow.http.json.Words;
import io.aetherflow.http.view.ReadOptionsView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a dataset's file is to be read now; what is left out stays as it was. */
@Schema(name = "ReprocessRequest")
public record ReprocessRequest(
        @Nullable String schema,

        @Schema(description = "Schema column by file header; null: left out. {} infers them all anew") @Nullable
        Map<String, @Nullable String> mapping,

        @Schema(description = "{} infers them all anew") @Nullable
        ReadOptionsView options,

        @Schema(allowableValues = {"accept_good", "all_or_nothing"}) @Nullable
        String policy) {

    public static ReprocessForm form(@Nullable ReprocessRequest sent) {
        return sent == null
                ? ReprocessForm.AS_BEFORE
                : new ReprocessForm(
                        Fields.optional(sent.schema, "schema"),
                        sent.mapping == null ? null : JsonFields.mapping(sent.mapping),
                        sent.options == null ? null : JsonFields.options(sent.options),
                        Words.parse(RejectPolicy.class, sent.policy, "policy"));
    }
}
