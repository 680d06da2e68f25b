/** Files that are broken or hostile, through everything that reads files. */
@NullMarked
package io.aetherflow.app.malformed;

import org.jspecify.annotations.NullMarked;
