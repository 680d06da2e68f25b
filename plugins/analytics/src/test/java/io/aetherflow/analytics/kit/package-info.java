/** For departments' tests: whether the SQL beside an insight gives the insight's numbers. */
@NullMarked
package io.aetherflow.analytics.kit;

import org.jspecify.annotations.NullMarked;
