package io.aetherflow.core.cleaning;

import java.math.BigDecimal;

/** Why a header feeds its column, and how sure that is. */
public enum MatchBasis {
    /** The uploader said so, now or when the same header came before. */
    CONFIRMED("1.00"),
    NAME("1.00"),
    ALIAS("0.90"),
    PLURAL("0.80"),
    /** Once the unit in its brackets is taken off. */
    WITHOUT_UNIT("0.75"),
    /** It feeds none. */
    NONE("0.00");

    private final BigDecimal confidence;

    MatchBasis(String confidence) {
        this.confidence = new BigDecimal(confidence);
    }

    /** From 0 to 1. */
    public BigDecimal confidence() {
        return confidence;
    }

    static MatchBasis of(Spelling fit) {
        return switch (fit.strength()) {
            case Spelling.NAME -> NAME;
            case Spelling.FOLD -> fit.rank() == 0 ? NAME : ALIAS;
            case Spelling.PLURAL -> PLURAL;
            default -> WITHOUT_UNIT;
        };
    }
}
