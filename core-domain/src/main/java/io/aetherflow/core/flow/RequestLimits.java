package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.limit.RequestCounters;
import java.time.Duration;

/** Use case: a user may ask so many queries within a window, by tier, wherever they ask from and whichever process answers. */
public final class RequestLimits {

    /** How many queries each tier may ask within a window. */
    public record Rules(long free, long premium, Duration window) {

        public static final Rules USUAL = new Rules(100, 1_000, Duration.ofHours(1));

        long of(Tier tier) {
            return tier == Tier.PREMIUM ? premium : free;
        }
    }

    private final RequestCounters counters;
    private final Rules rules;

    public RequestLimits(RequestCounters counters, Rules rules) {
        this.counters = counters;
        this.rules = rules;
    }

    /** Counts a query of the caller. It may be answered where the allowance is {@link Allowance#granted()}. */
    public Allowance query(Caller caller) {
        return Allowance.of(limit(caller), counters.add(key(caller), 1, rules.window()), rules.window());
    }

    /** How the caller stands, without a query. */
    public Allowance standing(Caller caller) {
        return counters.read(key(caller))
                .map(count -> Allowance.of(limit(caller), count, rules.window()))
                .orElseGet(() -> new Allowance(limit(caller), 0, rules.window(), Duration.ZERO));
    }

    private long limit(Caller caller) {
        return rules.of(caller.user().tier());
    }

    private static String key(Caller caller) {
        return "query:" + caller.user().id();
    }
}
