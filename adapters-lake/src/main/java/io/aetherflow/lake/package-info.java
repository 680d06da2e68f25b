/** Clean rows as columns, on DuckDB. */
@NullMarked
package io.aetherflow.lake;

import org.jspecify.annotations.NullMarked;
