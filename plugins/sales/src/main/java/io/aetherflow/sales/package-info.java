/** The sales department: its schema, its models, its dashboard, its sample data. */
@NullMarked
package io.aetherflow.sales;

import org.jspecify.annotations.NullMarked;
