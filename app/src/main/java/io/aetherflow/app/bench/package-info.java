/** Measurements of the product on the machine it runs on, beside something to compare them with. */
@NullMarked
package io.aetherflow.app.bench;

import org.jspecify.annotations.NullMarked;
