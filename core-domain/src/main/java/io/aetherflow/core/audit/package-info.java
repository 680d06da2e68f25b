/** Who did what: a trail that only grows, its entries chained to each other, so that a change of the past shows. */
@NullMarked
package io.aetherflow.core.audit;

import org.jspecify.annotations.NullMarked;
