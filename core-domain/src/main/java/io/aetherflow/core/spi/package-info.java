/** What a department plugin implements. Plugins see this package and the ones it builds on, nothing else. */
@NullMarked
package io.aetherflow.core.spi;

import org.jspecify.annotations.NullMarked;
