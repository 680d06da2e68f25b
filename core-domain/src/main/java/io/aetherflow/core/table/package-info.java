/** A department's data: schema, columns, requirements, row rules, typed rows. */
@NullMarked
package io.aetherflow.core.table;

import org.jspecify.annotations.NullMarked;
