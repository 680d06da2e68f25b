package io.aetherflow.core.cleaning;

import java.util.Comparator;

/**
 * One way in which a header fits a column.
 *
 * @param strength 0 for the very name; then by exact fold, by plural fold, and both again without a bracket
 * @param rank 0 for the column's name, then its aliases in order
 */
record Spelling(int header, int column, int strength, int rank) {

    static final int NAME = 0;
    static final int FOLD = 1;
    static final int PLURAL = 2;
    static final int FOLD_NO_BRACKET = 3;
    static final int PLURAL_NO_BRACKET = 4;

    static final Comparator<Spelling> STRONGEST_FIRST = Comparator.comparingInt(Spelling::strength)
            .thenComparingInt(Spelling::rank)
            .thenComparingInt(Spelling::column)
            .thenComparingInt(Spelling::header);

    /** The same column by the same alias, equally strong. */
    boolean ties(Spelling other) {
        return strength == other.strength && rank == other.rank && column == other.column;
    }

    boolean withoutBracket() {
        return strength >= FOLD_NO_BRACKET;
    }
}
