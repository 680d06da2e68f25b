package io.aetherflow.core.dataset;

import java.util.List;

/** The words that a department's schemas call their columns by: tells a header from a row of values. */
@FunctionalInterface
public interface Vocabulary {

    /** Knows no word: what is a header has to be told from its shape alone. */
    Vocabulary NONE = cells -> 0;

    /** How many of a row's cells name a column, each column counted once. */
    int known(List<String> cells);
}
