/** Files: readers of tabular formats, and a folder as object store and as keeper of rejected rows. */
@NullMarked
package io.aetherflow.files;

import org.jspecify.annotations.NullMarked;
