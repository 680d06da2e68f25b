/** The supply chain department: shipments and stock, their schemas, models and dashboard. */
@NullMarked
package io.aetherflow.plugins.supply;

import org.jspecify.annotations.NullMarked;
