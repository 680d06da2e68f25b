package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Assertions that many contracts make. */
final class Expect {

    private Expect() {}

    static void refused(Outcome<?> outcome, FailureCode code) {
        assertThat(outcome.refusal().map(Failure::code)).contains(code);
    }

    static AetherException thrown(FailureCode code, ThrowingCallable call) {
        AetherException thrown = catchThrowableOfType(AetherException.class, call);
        assertThat(thrown).as("an exception").isNotNull();
        assertThat(thrown.code()).isEqualTo(code);
        return thrown;
    }

    /** Follows the cursors to the end. */
    static <T> List<T> pages(int limit, Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Set<@Nullable String> seen = new HashSet<>();
        @Nullable String cursor = null;
        do {
            assertThat(seen.add(cursor)).as("cursors never repeat").isTrue();
            Page<T> page = list.apply(new PageRequest(limit, cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    /** A cursor that no list gave is the caller's fault. */
    static void strangeCursorsRefused(Function<PageRequest, ?> list) {
        for (String cursor : List.of("not a cursor", "é", "a".repeat(5000))) {
            thrown(FailureCode.INVALID_REQUEST, () -> list.apply(new PageRequest(10, cursor)));
        }
    }
}
