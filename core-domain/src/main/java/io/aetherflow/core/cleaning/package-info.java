/** From a file's cells to a schema's typed values: header matching, format decisions, cleaners, row verdicts. */
@NullMarked
package io.aetherflow.core.cleaning;

import org.jspecify.annotations.NullMarked;
