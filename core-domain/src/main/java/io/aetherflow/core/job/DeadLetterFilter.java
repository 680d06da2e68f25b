package io.aetherflow.core.job;

import io.aetherflow.core.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Which dead jobs of a scope are wanted; null: any.
 *
 * @param reason the code they died of
 * @param plugin the label of the plugin that they died under, as {@code sales@1.2.0}
 */
public record DeadLetterFilter(
        @Nullable JobType type,
        @Nullable FailureCode reason,
        @Nullable String plugin) {

    /** The detail of a job's failure that names the plugin it ran under. */
    public static final String PLUGIN_DETAIL = "plugin";

    public static final DeadLetterFilter ANY = new DeadLetterFilter(null, null, null);

    /** Whether it wants a dead job. */
    public boolean wants(Job job) {
        var failure = job.run().failure();
        return (type == null || type == job.type())
                && (reason == null || (failure != null && failure.code() == reason))
                && (plugin == null
                        || (failure != null && plugin.equals(failure.details().get(PLUGIN_DETAIL))));
    }
}
