/** The finance department: payments, their schema, models and dashboard. */
@NullMarked
package io.aetherflow.plugins.finance;

import org.jspecify.annotations.NullMarked;
