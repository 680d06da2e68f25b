/** An uploaded file and what became of it: dataset, raw object, loads, clean rows, rejects. */
@NullMarked
package io.aetherflow.core.dataset;

import org.jspecify.annotations.NullMarked;
