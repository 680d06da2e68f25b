/** What the columns of a dataset hold, and how good they are. */
@NullMarked
package io.aetherflow.core.profile;

import org.jspecify.annotations.NullMarked;
