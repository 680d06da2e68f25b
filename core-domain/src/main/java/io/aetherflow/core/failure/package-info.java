/** What can go wrong, named: a refusal is a value, a breakage is one exception. */
@NullMarked
package io.aetherflow.core.failure;

import org.jspecify.annotations.NullMarked;
