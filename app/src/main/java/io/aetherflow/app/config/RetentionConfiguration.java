package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.dataset.Retentions;
import io.aetherflow.core.flow.RetentionRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The {@code retention} part: how long uploaded files are kept where a department has no rule of its own. */
public final class RetentionConfiguration {

    private static final String FOREVER = "forever";

    @JsonProperty
    @NotNull
    @Pattern(regexp = FOREVER + "|[1-9][0-9]{0,3}", message = "must be a number of days from 1 to 9999, or forever")
    private String rawDays = "90";

    public Retention usual() {
        return rawDays.equals(FOREVER) ? Retention.FOREVER : Retention.days(Integer.parseInt(rawDays));
    }

    public RetentionRules rules(Retentions retentions, Catalogue catalogue) {
        return new RetentionRules(retentions, catalogue, usual());
    }
}
