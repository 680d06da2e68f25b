package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CursorProperties {

    @Property(tries = 500, seed = "14082701397")
    void aCursorReadsBack(
            @ForAll @LongRange(min = 0, max = 253_402_300_799_999_999L) long micros,
            @ForAll long high,
            @ForAll long low) {
        Cursor cursor = new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(high, low));
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Property(tries = 500, seed = "50558319125")
    void anyOtherTextIsTheCallersFault(@ForAll String text) {
        try {
            assertThat(Cursor.parse(text)).isNotNull();
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(FailureCode.INVALID_REQUEST);
        }
        try {
            assertThat(Cursor.position(text)).isNotNegative();
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(FailureCode.INVALID_REQUEST);
        }
    }
}
