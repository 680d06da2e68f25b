package io.aetherflow.analytics.kit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What counts as the same in an insight and in the answer of an engine. */
final class EvidenceValues {

    private EvidenceValues() {}

    static boolean same(@Nullable Object said, @Nullable Object found) {
        if (said instanceof BigDecimal number && found instanceof Double answered) {
            return near(number, answered);
        }
        if (said instanceof Number && found instanceof Number) {
            return new BigDecimal(said.toString()).compareTo(new BigDecimal(found.toString())) == 0;
        }
        return Objects.equals(said, said instanceof LocalDate ? day(found) : found);
    }

    /** Both are rounded: the engine's in binary, the payload's to its last digit. */
    private static boolean near(BigDecimal said, double found) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, said.scale()));
        return said.subtract(new BigDecimal(found)).abs().compareTo(unit) <= 0;
    }

    /** A day that the engine gives as its midnight. */
    private static @Nullable Object day(@Nullable Object found) {
        return found instanceof LocalDateTime moment && moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate()
                : found;
    }
}
