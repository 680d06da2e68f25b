package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Use case: who guesses passwords is slowed, at one account and from one network address. An attempt counts whether it is
 * right or wrong, and a success forgives none: who knows one password could otherwise guess at others without end.
 */
public final class LoginThrottle {

    /** How many attempts are heard within a window. */
    public record Rules(long perAccount, long perAddress, Duration window) {

        public static final Rules USUAL = new Rules(10, 60, Duration.ofMinutes(1));
    }

    private final RequestCounters counters;
    private final Rules rules;

    public LoginThrottle(RequestCounters counters, Rules rules) {
        this.counters = counters;
        this.rules = rules;
    }

    /**
     * An attempt at an account, whether there is one of this e-mail address or not: the refusal does not tell which. Refuses
     * with {@code RATE_LIMITED} before anything is compared.
     */
    public <T> Outcome<T> attempt(String email, Supplier<Outcome<T>> attempt) {
        Count count = counters.add("account:" + hash(Credentials.normalise(email)), 1, rules.window());
        return count.value() <= rules.perAccount()
                ? attempt.get()
                : Outcome.refused(tooMany("for this account", rules.perAccount(), count));
    }

    /** Why no further letter goes to an e-mail address now, whether it has an account or not; or empty where one may. */
    public Optional<Failure> letter(String email) {
        Count count = counters.add("letter:" + hash(Credentials.normalise(email)), 1, rules.window());
        return count.value() <= rules.perAccount()
                ? Optional.empty()
                : Optional.of(tooMany("for this e-mail address", rules.perAccount(), count));
    }

    /**
     * Why an address may not come through a door now, or empty where it may.
     *
     * @param door what it wants, as {@code login}: each is counted apart
     */
    public Optional<Failure> knock(String door, String address) {
        Count count = counters.add("address:" + door + ":" + address, 1, rules.window());
        return count.value() <= rules.perAddress()
                ? Optional.empty()
                : Optional.of(tooMany("from your network address", rules.perAddress(), count));
    }

    private Failure tooMany(String where, long limit, Count count) {
        return Failure.of(
                        FailureCode.RATE_LIMITED,
                        "There were more than " + limit + " attempts within "
                                + Throttling.words(rules.window().toSeconds()) + " " + where
                                + "; this one was not looked at.",
                        "Try again in " + Throttling.words(count.seconds()) + ".")
                .with(Admission.RETRY_AFTER_DETAIL, count.seconds());
    }

    /** What is typed where an e-mail address belongs may be anything, a password too: it is kept nowhere. */
    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
