/** Where a table's header stands among the rows above it. */
@NullMarked
package io.aetherflow.files.header;

import org.jspecify.annotations.NullMarked;
