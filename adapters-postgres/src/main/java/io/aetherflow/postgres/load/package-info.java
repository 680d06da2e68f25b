/** Clean tables: made known, loaded by COPY into a table of each load's own, read back. */
@NullMarked
package io.aetherflow.postgres.load;

import org.jspecify.annotations.NullMarked;
