/** What the departments' models share. Sums are exact decimals; doubles live inside the statistics alone. */
@NullMarked
package io.aetherflow.analytics;

import org.jspecify.annotations.NullMarked;
