package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.LoginThrottle.Rules;
import io.aetherflow.core.memory.MemoryRequestCounters;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final HandClock clock = new HandClock();
    private final LoginThrottle throttle = new LoginThrottle(new MemoryRequestCounters(clock), Rules.USUAL);
    private final AtomicInteger looked = new AtomicInteger();

    private Outcome<Integer> attempt(String email) {
        return throttle.attempt(email, () -> Outcome.done(looked.incrementAndGet()));
    }

    private Outcome<Integer> wrong(String email) {
        return throttle.attempt(email, () -> {
            looked.incrementAndGet();
            return Outcome.refused(FailureCode.INVALID_CREDENTIALS, "Wrong.");
        });
    }

    @Property(tries = 200, seed = "20261127")
    void tenAttemptsAMinuteAreLookedAt(
            @ForAll @IntRange(min = 1, max = 40) int attempts, @ForAll @LongRange(max = 59_999) long later) {
        String email = Examples.token() + "@example.com";
        int before = looked.get();
        for (int i = 0; i < attempts; i++) {
            wrong(email);
        }
        assertThat(looked).hasValue(before + Math.min(10, attempts));
        clock.pass(Duration.ofMillis(later));
        if (attempts >= 10) {
            Failure refusal = attempt(email).refusal().orElseThrow();
            assertThat(refusal.code()).isEqualTo(FailureCode.RATE_LIMITED);
            long said = (long) refusal.details().get(Admission.RETRY_AFTER_DETAIL);
            assertThat(said * 1_000).isBetween(60_000 - later, 60_000 - later + 999);
            clock.pass(Duration.ofSeconds(said));
            assertThat(attempt(email).refusal()).isEmpty();
        }
    }

    @Test
    void anAccountIsOneHoweverItIsWritten() {
        for (int i = 0; i < 10; i++) {
            attempt(i % 2 == 0 ? " Ann@Example.com" : "ann@example.COM ");
        }
        assertThat(attempt("ann@example.com").refusal()).isPresent();
        assertThat(attempt("bob@example.com").refusal()).isEmpty();
        assertThat(looked).hasValue(11);
    }

    @Test
    void aRightPasswordForgivesNoGuesses() {
        for (int i = 0; i < 9; i++) {
            wrong("ann@example.com");
        }
        assertThat(attempt("ann@example.com").refusal()).isEmpty();
        assertThat(attempt("ann@example.com").refusal().orElseThrow().message())
                .isEqualTo("There were more than 10 attempts within 1 minute for this account;"
                        + " this one was not looked at.");
    }

    @Test
    void sixtyAMinuteComeThroughEachDoorFromOneAddress() {
        for (int i = 0; i < 60; i++) {
            assertThat(throttle.knock("login", "10.0.0.1")).isEmpty();
        }
        Failure refusal = throttle.knock("login", "10.0.0.1").orElseThrow();
        assertThat(refusal.message()).contains("60 attempts").contains("network address");
        assertThat(refusal.hint()).isEqualTo("Try again in 1 minute.");
        assertThat(throttle.knock("register", "10.0.0.1")).isEmpty();
        assertThat(throttle.knock("login", "10.0.0.2")).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(throttle.knock("login", "10.0.0.1")).isEmpty();
    }

    @Test
    void nobodysLetterBoxIsFilled() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.letter("Ann@example.com")).isEmpty();
        }
        Failure refusal = throttle.letter("ann@example.com ").orElseThrow();
        assertThat(refusal.code()).isEqualTo(FailureCode.RATE_LIMITED);
        assertThat(refusal.message()).contains("e-mail address");
        assertThat(throttle.letter("bob@example.com")).isEmpty();
        assertThat(attempt("ann@example.com").refusal()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(throttle.letter("ann@example.com")).isEmpty();
    }
}
