package io.aetherflow.core.cleaning;

/**
 * Why a cell gives no value.
 *
 * @param rule as in the reject: {@code type}, {@code range}, {@code pattern}, {@code choice}
 * @param illegal whether it rejects the row in any column; else an optional column is left without a value
 */
record Trouble(String rule, boolean illegal, String message, String hint) {

    static final String TYPE = "type";

    /** The cell can't be read as the column's type at all. */
    static Trouble unreadable(String cell, String type, String hint) {
        return new Trouble(TYPE, false, Texts.quoted(cell) + " is not " + type + ".", hint);
    }

    /** The cell can be read, and what it says can't be stored or can't be true. */
    static Trouble illegal(String cell, String why, String hint) {
        return new Trouble(TYPE, true, Texts.quoted(cell) + " " + why + ".", hint);
    }
}
