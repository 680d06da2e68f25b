package io.aetherflow.files.nested;

/** One step on the way through a nested document. */
enum Step {
    /** Into an object or an element that holds others. */
    OBJECT,
    /** Into a list: what lies directly in it has the list's own name. */
    LIST,
    /** Into a list that lies directly in a list: a row of cells, whose values have no name. */
    ROW,
    /** Past one value. */
    VALUE,
    /** Past the text that an element holds beside its attributes or children. */
    TEXT,
    /** Out of what was entered last and not yet left. */
    LEAVE,
    /** Past a line that is no document, among lines that are: whatever was entered is left without a word. */
    BROKEN,
    END
}
